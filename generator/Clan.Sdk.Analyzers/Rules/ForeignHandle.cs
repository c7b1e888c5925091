using Clan.Sdk.Analyzers.Program;
using Microsoft.CodeAnalysis;

namespace Clan.Sdk.Analyzers.Rules;

/// <summary>A machine or tag that another inventory made.</summary>
internal sealed class ForeignHandle : AnalyzerRule
{
    private static readonly DiagnosticDescriptor Described = new(
        "CLAN2007",
        "A machine or tag of another inventory",
        "'{0}' belongs to another inventory",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Only its name would be used here. Add a machine or tag to this inventory and use that.",
        ProjectLinks.Diagnostic("CLAN2007")
    );

    public override DiagnosticDescriptor Descriptor => Described;

    public override IReadOnlyList<string> Foretells { get; } = ["foreign-handle"];

    public override void Check(InventoryModel inventory, RuleContext context)
    {
        foreach (var use in inventory.ForeignUses)
        {
            context.Report(this, use.Syntax, [use.Handle.Name ?? use.Syntax.ToString()], related: use.Handle.Syntax);
        }
    }
}
