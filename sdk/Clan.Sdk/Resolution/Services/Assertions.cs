using Clan.Sdk.Diagnostics;
using Clan.Sdk.Json;

namespace Clan.Sdk.Resolution.Services;

/// <summary>The inventory's own assertions (docs/semantics/services.md §4).</summary>
internal static class Assertions
{
    public static void Check(ServicesInventory inventory, List<Diagnostic> diagnostics)
    {
        foreach (var assertion in inventory.Assertions.Items)
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
