using Clan.Sdk.Diagnostics;
using Clan.Sdk.Json;
using Clan.Sdk.Options;

namespace Clan.Sdk.Resolution.Services;

/// <summary>The inventory's own assertions (docs/semantics/services.md §4).</summary>
internal static class Assertions
{
    public static void Check(ServicesInventory inventory, List<Diagnostic> diagnostics)
    {
        if (inventory.Assertions is not ListValue assertions)
        {
            diagnostics.Add(
                new(
                    DiagnosticTable.AssertionFailed,
                    $"\"assertions\" must be a list, not {MergeText.Describe(inventory.Assertions)}; no machine evaluates with it.",
                    inventory.Assertions.Location
                )
            );
            return;
        }

        foreach (var assertion in assertions.Items)
        {
            if (assertion is ObjectValue own && own["assertion"] is BooleanValue { Value: false })
            {
                diagnostics.Add(Failed(own));
            }
        }
    }

    private static Diagnostic Failed(ObjectValue assertion)
    {
        var message = assertion["message"] is StringValue text ? text.Value.Trim().ReplaceLineEndings(" ") : "";
        return new(
            DiagnosticTable.AssertionFailed,
            message.Length == 0
                ? "An assertion of the inventory does not hold; it has no message."
                : $"An assertion of the inventory does not hold: {message}",
            assertion.Location
        )
        {
            Severity = assertion["severity"] is StringValue { Value: "warning" } ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error,
        };
    }
}
