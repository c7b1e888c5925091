using Clan.Sdk.Analyzers.Program;
using Microsoft.CodeAnalysis;

namespace Clan.Sdk.Analyzers.Rules;

/// <summary>An inventory that uses the services and the instances section.</summary>
internal sealed class BothSections : AnalyzerRule
{
    private static readonly DiagnosticDescriptor Described = new(
        "CLAN2008",
        "Services and instances in one inventory",
        "The inventory uses both schemas: '{0}' stands in {1}, and {2} is used already",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "clan-core has one of the two sections, not both. Use the one that your clan-core has.",
        ProjectLinks.Diagnostic("CLAN2008")
    );

    public override DiagnosticDescriptor Descriptor => Described;

    public override IReadOnlyList<string> Foretells { get; } = ["both-sections"];

    public override void Check(InventoryModel inventory, RuleContext context)
    {
        if (
            inventory.Written.FirstOrDefault() is not { } first
            || inventory.Written.Find(instance => instance.Section != first.Section) is not { } other
        )
        {
            return;
        }

        context.Report(
            this,
            other.Syntax,
            [other.Name ?? other.ModuleName, other.Section.Name(), first.Section.Name()],
            related: first.Syntax
        );
    }
}
