using Clan.Sdk.Analyzers.Program;
using Microsoft.CodeAnalysis;

namespace Clan.Sdk.Analyzers.Rules;

/// <summary>Tags or fields for a machine that the inventory does not write.</summary>
internal sealed class ExternalMachineWritten : AnalyzerRule
{
    private static readonly DiagnosticDescriptor Described = new(
        "CLAN2017",
        "An external machine is written to",
        "The machine '{0}' is external: the inventory does not write it, so this is lost",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Tags and fields of a machine that only the Nix side declares belong there. Or add the machine with AddMachine.",
        ProjectLinks.Diagnostic("CLAN2017")
    );

    public override DiagnosticDescriptor Descriptor => Described;

    public override IReadOnlyList<string> Foretells { get; } = ["undeclared-machine"];

    public override void Check(InventoryModel inventory, RuleContext context)
    {
        foreach (var machine in inventory.Machines.Where(machine => machine.IsExternal))
        {
            foreach (var write in machine.Writes)
            {
                context.Report(this, write, [machine.Name ?? "of this call"], related: machine.Syntax);
            }
        }
    }
}
