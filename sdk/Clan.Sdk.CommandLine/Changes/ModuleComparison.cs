using Clan.Sdk.CommandLine.Explanations;
using Clan.Sdk.Resolution.Common;
using Clan.Sdk.Text;

namespace Clan.Sdk.CommandLine.Changes;

/// <summary>Finds the extra modules that come and go for machines that hold a role before and after.</summary>
internal sealed class ModuleComparison(ExplainedFleet old, ExplainedFleet now, Renames renames)
{
    /// <summary>By instance and role; machines for which the very same changes share a change.</summary>
    public static IReadOnlyList<FleetChange> Changes(ExplainedFleet old, ExplainedFleet now, Renames renames)
    {
        var comparison = new ModuleComparison(old, now, renames);
        var former = old.Roles.ToDictionary(role => (renames.Instances.Of(old.InstanceOf(role)), role.Role));
        return
        [
            .. now
                .Roles.OrderBy(now.InstanceOf, Utf8Order.Comparer)
                .ThenBy(role => role.Role, Utf8Order.Comparer)
                .SelectMany(role =>
                    former.TryGetValue((now.InstanceOf(role), role.Role), out var before) ? comparison.Of(before, role) : []
                ),
        ];
    }

    private IEnumerable<FleetChange> Of(RoleUse before, RoleUse after)
    {
        var holders = old.MembersOf(before).Select(member => member.Machine).ToList();
        var members = now.MembersOf(after).Select(member => member.Machine).ToHashSet(StringComparer.Ordinal);
        return holders
            .Where(machine => members.Contains(renames.Machines.Of(machine)))
            .SelectMany(machine =>
                Between(old.ExtraModulesOf(before, machine), now.ExtraModulesOf(after, renames.Machines.Of(machine)))
                    .Select(change => (Machine: renames.Machines.Of(machine), Change: change))
            )
            .GroupBy(found => (found.Change.Kind, (found.Change.After ?? found.Change.Before)!.ToString(), found.Change.Location))
            .Select(group =>
                group.First().Change with
                {
                    Machines = [.. group.Select(found => found.Machine)],
                    Instance = now.InstanceOf(after),
                    Module = after.Module,
                    Role = after.Role,
                }
            );
    }

    // A module that is there twice and was there once came once.
    private static IEnumerable<FleetChange> Between(IReadOnlyList<ExtraModule> before, IReadOnlyList<ExtraModule> after) =>
        Without(before, after)
            .Select(module => new FleetChange(ChangeKind.ModuleLost, module.Location) { Before = module.Value })
            .Concat(
                Without(after, before).Select(module => new FleetChange(ChangeKind.ModuleGained, module.Location) { After = module.Value })
            );

    private static List<ExtraModule> Without(IReadOnlyList<ExtraModule> modules, IReadOnlyList<ExtraModule> others)
    {
        var left = modules.ToList();
        foreach (var other in others)
        {
            var at = left.FindIndex(module => module.Value.Equals(other.Value));
            if (at >= 0)
            {
                left.RemoveAt(at);
            }
        }

        return left;
    }
}
