using Clan.Sdk.Analyzers.Program;
using Microsoft.CodeAnalysis;

namespace Clan.Sdk.Analyzers.Rules;

/// <summary>A machine, tag or instance whose name another one has.</summary>
internal sealed class DuplicateName : AnalyzerRule
{
    private static readonly DiagnosticDescriptor Described = new(
        "CLAN2005",
        "A name that is given twice",
        "The {0} '{1}' exists already",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "The second call gives no second machine, tag or instance: the first one stays, and what the second call says is added to it.",
        ProjectLinks.Diagnostic("CLAN2005")
    );

    public override DiagnosticDescriptor Descriptor => Described;

    public override IReadOnlyList<string> Foretells { get; } = ["duplicate-name"];

    public override void Check(InventoryModel inventory, RuleContext context)
    {
        foreach (var duplicate in inventory.Duplicates)
        {
            context.Report(this, duplicate.Syntax, [duplicate.Noun, duplicate.Name], related: duplicate.First.Syntax);
        }
    }
}
