using Clan.Sdk.Diagnostics;
using Clan.Sdk.Json;

namespace Clan.Sdk.Resolution.Instances;

/// <summary>The inventory's own assertions: one that is false stops the evaluation (1.1).</summary>
internal static class Assertions
{
    public static bool Check(ListValue assertions, List<Diagnostic> diagnostics)
    {
        var before = diagnostics.Count;
        for (var i = 0; i < assertions.Items.Count; i++)
        {
            var (assertion, path) = (
                assertions.Items[i],
                new[] { "assertions", i.ToString(System.Globalization.CultureInfo.InvariantCulture) }
            );
            if (assertion is not ObjectValue { Count: > 0 } parts || parts["assertion"] is not BooleanValue holds)
            {
                diagnostics.Add(
                    new(
                        DiagnosticTable.WrongType,
                        "An assertion is an object with \"assertion\" (true or false) and \"message\" (a text).",
                        assertion.Location
                    )
                    {
                        Address = new() { Path = path },
                    }
                );
            }
            else if (!holds.Value)
            {
                var message = parts["message"] is StringValue text
                    ? $": {text.Value.Trim().ReplaceLineEndings(" ")}"
                    : "; it has no message.";
                diagnostics.Add(
                    new(DiagnosticTable.AssertionFailed, $"An assertion of the inventory does not hold{message}", assertion.Location)
                    {
                        Address = new() { Path = path },
                    }
                );
            }
        }

        return diagnostics.Count == before;
    }
}
