using Clan.Sdk.Analyzers.Program;
using Microsoft.CodeAnalysis;

namespace Clan.Sdk.Analyzers.Rules;

/// <summary>A machine with the name of a tag: a rule of style.</summary>
internal sealed class MachineNamedLikeTag : AnalyzerRule
{
    private static readonly DiagnosticDescriptor Described = new(
        "CLAN2011",
        "A machine that is named like a tag",
        "The machine '{0}' has the name of a tag",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A reader, and whoever edits the inventory by hand, takes one for the other: machines and tags stand side by side in a role. Rename the machine.",
        ProjectLinks.Diagnostic("CLAN2011")
    );

    public override DiagnosticDescriptor Descriptor => Described;

    public override IReadOnlyList<string> Foretells { get; } = [];

    private static readonly string[] BuiltIn = ["all", "nixos", "darwin"];

    public override void Check(InventoryModel inventory, RuleContext context)
    {
        foreach (var machine in inventory.Machines)
        {
            if (machine.Name is { } name && (BuiltIn.Contains(name) || inventory.Tags.Exists(tag => tag.Name == name)))
            {
                context.Report(this, machine.Syntax, [name]);
            }
        }
    }
}
