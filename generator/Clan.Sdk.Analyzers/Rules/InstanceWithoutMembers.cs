using Clan.Sdk.Analyzers.Program;
using Microsoft.CodeAnalysis;

namespace Clan.Sdk.Analyzers.Rules;

/// <summary>An instance that nobody is a member of: a rule of style.</summary>
internal sealed class InstanceWithoutMembers : AnalyzerRule
{
    private static readonly DiagnosticDescriptor Described = new(
        "CLAN2013",
        "An instance without any member",
        "The {0} has no machine and no tag in any role, so it does nothing",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Give one of its roles a machine or a tag, or remove the instance.",
        ProjectLinks.Diagnostic("CLAN2013")
    );

    public override DiagnosticDescriptor Descriptor => Described;

    public override IReadOnlyList<string> Foretells { get; } = [];

    public override void Check(InventoryModel inventory, RuleContext context)
    {
        foreach (
            var instance in inventory.Instances.Where(instance => !inventory.IsShared && !instance.IsOpen && instance.Links.Count == 0)
        )
        {
            context.Report(this, instance.Syntax, [instance.Title]);
        }
    }
}
