using Clan.Sdk.Analyzers.Program;
using Microsoft.CodeAnalysis;

namespace Clan.Sdk.Analyzers.Rules;

/// <summary>An inventory that is built for nothing: a rule of style.</summary>
internal sealed class UnusedInventory : AnalyzerRule
{
    private static readonly DiagnosticDescriptor Described = new(
        "CLAN2014",
        "An inventory that nothing uses",
        "The inventory is built and then neither written, resolved nor returned",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Write it, resolve it, return it, or hand it to RunAsync; until then it has no effect.",
        ProjectLinks.Diagnostic("CLAN2014")
    );

    public override DiagnosticDescriptor Descriptor => Described;

    public override IReadOnlyList<string> Foretells { get; } = [];

    public override void Check(InventoryModel inventory, RuleContext context)
    {
        if (!inventory.IsUsed)
        {
            context.Report(this, inventory.Syntax, []);
        }
    }
}
