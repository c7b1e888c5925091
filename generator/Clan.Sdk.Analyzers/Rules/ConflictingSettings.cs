using Clan.Sdk.Analyzers.Facts;
using Clan.Sdk.Analyzers.Program;
using Clan.Sdk.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace Clan.Sdk.Analyzers.Rules;

/// <summary>Different constants for one option, at levels that meet on a member.</summary>
internal sealed class ConflictingSettings : AnalyzerRule
{
    private static readonly DiagnosticDescriptor Described = new(
        "CLAN2003",
        "Two levels set one option differently",
        "'{0}' is {1} here and {2} at another level, and both reach {3}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "No level overrides another: where different values for one option meet on a machine, Nix refuses both.",
        ProjectLinks.Diagnostic("CLAN2003")
    );

    public override DiagnosticDescriptor Descriptor => Described;

    public override IReadOnlyList<string> Foretells { get; } = ["conflict"];

    public override void Check(InventoryModel inventory, RuleContext context)
    {
        // Machines that the same settings reach share the answer.
        var checkedLists = new HashSet<IReadOnlyList<AbstractValue>>();
        foreach (var instance in inventory.Instances.Where(instance => instance.IsSurelyEnabled))
        {
            foreach (var role in instance.Links.Select(link => link.Role).Distinct())
            {
                var reaching = Levels.Reaching(instance, role);
                foreach (var machine in Members.Of(instance, role))
                {
                    var levels = reaching(machine);
                    if (levels.Count > 1 && Levels.AreRead(instance, machine) && checkedLists.Add(levels))
                    {
                        Check(levels.SelectMany(level => Values(level, inventory)), machine, context);
                    }
                }
            }
        }
    }

    private void Check(IEnumerable<Leaf> leaves, MachineModel machine, RuleContext context)
    {
        var first = new Dictionary<string, Leaf>(StringComparer.Ordinal);
        foreach (var leaf in leaves)
        {
            if (!first.TryGetValue(leaf.Path, out var earlier))
            {
                first.Add(leaf.Path, leaf);
            }
            else if (Constants.Differ((ConstantValue)leaf.Value, (ConstantValue)earlier.Value))
            {
                context.Report(
                    this,
                    leaf.Syntax,
                    [leaf.Path, Show(leaf), Show(earlier), machine.Name ?? "a member"],
                    related: earlier.Syntax
                );
            }
        }
    }

    private static Leaf[] Values(AbstractValue level, InventoryModel inventory) =>
        inventory.Memo.Get(
            "constants",
            level,
            () =>
                Leaves
                    .Of(level)
                    .Where(leaf =>
                        leaf.Value is ConstantValue constant
                        && Constants.MustAgree(leaf.Option)
                        && ValueCheck.Problem(leaf.Option, constant.Value) is null
                    )
                    .ToArray()
        );

    private static string Show(Leaf leaf) => ((ConstantValue)leaf.Value).Syntax.ToString();
}
