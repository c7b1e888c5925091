using Clan.Sdk.Analyzers.Program;
using Microsoft.CodeAnalysis;

namespace Clan.Sdk.Analyzers.Rules;

/// <summary>A constant for an option or a field that an earlier call for the same place set to another one.</summary>
internal sealed class DuplicateSettings : AnalyzerRule
{
    private static readonly DiagnosticDescriptor Described = new(
        "CLAN2015",
        "Two calls set one option differently",
        "{0} is {1} already and cannot be {2} too; the first stays",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Several calls for one place combine: lists join, records unite, equal values agree. One option cannot have two values: keep one of them.",
        ProjectLinks.Diagnostic("CLAN2015")
    );

    public override DiagnosticDescriptor Descriptor => Described;

    public override IReadOnlyList<string> Foretells { get; } = ["duplicate-settings"];

    public override void Check(InventoryModel inventory, RuleContext context)
    {
        foreach (var duplicate in inventory.DuplicateSettings)
        {
            context.Report(
                this,
                duplicate.Syntax,
                [duplicate.Place, duplicate.FirstValue.Syntax.ToString(), duplicate.Value.Syntax.ToString()],
                related: duplicate.First
            );
        }
    }
}
