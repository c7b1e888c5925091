using Clan.Sdk.Analyzers.Facts;
using Clan.Sdk.Analyzers.Program;
using Microsoft.CodeAnalysis;

namespace Clan.Sdk.Analyzers.Rules;

/// <summary>A tag in a role that no machine carries.</summary>
internal sealed class TagWithoutMachines : AnalyzerRule
{
    private static readonly DiagnosticDescriptor Described = new(
        "CLAN2006",
        "A role takes a tag that no machine carries",
        "No machine carries the tag '{0}', so it adds nobody to the role '{1}' of {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Put the tag on a machine, or give the role another tag. Under the instances schema this is a warning.",
        ProjectLinks.Diagnostic("CLAN2006")
    );

    public override DiagnosticDescriptor Descriptor => Described;

    public override IReadOnlyList<string> Foretells { get; } = ["unknown-tag"];

    public override void Check(InventoryModel inventory, RuleContext context)
    {
        foreach (var instance in inventory.Instances)
        {
            foreach (var link in instance.Links)
            {
                if (
                    link.Member is TagModel { Name: { } name } tag
                    && tag.Inventory == inventory
                    && Members.IsExact(tag, inventory)
                    && Members.Carriers(tag, inventory).Count == 0
                )
                {
                    var severity = instance.Section == Section.Instances ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error;
                    context.Report(this, link.Syntax, [name, link.Role, instance.Title], severity, related: tag.Syntax);
                }
            }
        }
    }
}
