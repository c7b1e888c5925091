using Clan.Sdk.Analyzers.Program;
using Microsoft.CodeAnalysis;

namespace Clan.Sdk.Analyzers.Rules;

/// <summary>Settings or a field that an earlier call set.</summary>
internal sealed class DuplicateSettings : AnalyzerRule
{
    private static readonly DiagnosticDescriptor Described = new(
        "CLAN2015",
        "One place is set twice",
        "There is a value already for the {0}; the first one stays",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A second call for one place is not merged with the first: say everything in one call.",
        ProjectLinks.Diagnostic("CLAN2015")
    );

    public override DiagnosticDescriptor Descriptor => Described;

    public override IReadOnlyList<string> Foretells { get; } = ["duplicate-settings"];

    public override void Check(InventoryModel inventory, RuleContext context)
    {
        foreach (var duplicate in inventory.DuplicateSettings)
        {
            context.Report(this, duplicate.Syntax, [duplicate.Place], related: duplicate.First);
        }
    }
}
