using Clan.Sdk.CommandLine.Explanations;
using Clan.Sdk.Resolution.Common;

namespace Clan.Sdk.CommandLine.Changes;

/// <summary>Finds which machines gain and lose which roles, and why.</summary>
internal sealed class RoleComparison(ExplainedFleet old, ExplainedFleet now, Renames renames)
{
    private readonly Dictionary<(string Instance, string Role), RoleUse> _oldRoles = old.Roles.ToDictionary(role =>
        (renames.Instances.Of(old.InstanceOf(role)), role.Role)
    );

    private readonly Dictionary<(string Instance, string Role), RoleUse> _newRoles = now.Roles.ToDictionary(role =>
        (now.InstanceOf(role), role.Role)
    );

    /// <summary>By instance and role; machines with the very same causes share a change.</summary>
    public static IReadOnlyList<FleetChange> Changes(ExplainedFleet old, ExplainedFleet now, Renames renames)
    {
        var comparison = new RoleComparison(old, now, renames);
        return
        [
            .. comparison
                ._oldRoles.Keys.Union(comparison._newRoles.Keys)
                .OrderBy(role => role.Instance, Utf8Order.Comparer)
                .ThenBy(role => role.Role, Utf8Order.Comparer)
                .SelectMany(role => comparison.Of(role.Instance, role.Role)),
        ];
    }

    private IEnumerable<FleetChange> Of(string instance, string role)
    {
        var oldRole = _oldRoles.GetValueOrDefault((instance, role));
        var newRole = _newRoles.GetValueOrDefault((instance, role));
        var before = Members(old, oldRole, renames.Machines);
        var after = Members(now, newRole, machines: null);
        var lost = before
            .Where(member => !after.ContainsKey(member.Key))
            .Select(member => (member.Key, Kind: ChangeKind.RoleLost, Causes: CausesOfLoss(member.Key, member.Value, oldRole!, newRole)));
        var gained = after
            .Where(member => !before.ContainsKey(member.Key))
            .Select(member => (member.Key, Kind: ChangeKind.RoleGained, Causes: CausesOfGain(member.Value, oldRole, newRole!)));
        return lost.Concat(gained)
            .GroupBy(member => (member.Kind, Causes: string.Join('\n', member.Causes)))
            .Select(group =>
            {
                var causes = group.First().Causes;
                return new FleetChange(group.Key.Kind, causes[0].Location)
                {
                    Machines = [.. group.Select(member => member.Key)],
                    Instance = instance,
                    Module = (newRole ?? oldRole)!.Module,
                    Role = role,
                    Causes = causes,
                };
            });
    }

    // By the name that the machine has now.
    private static Dictionary<string, Membership> Members(
        ExplainedFleet fleet,
        RoleUse? role,
        IReadOnlyDictionary<string, string>? machines
    ) =>
        role is null
            ? []
            : fleet.MembersOf(role).ToDictionary(member => machines?.Of(member.Machine) ?? member.Machine, StringComparer.Ordinal);

    private List<RoleCause> CausesOfGain(Membership member, RoleUse? oldRole, RoleUse newRole)
    {
        var former = renames.Machines.FirstOrDefault(pair => pair.Value == member.Machine).Key ?? member.Machine;
        var oldTags = old.FindMachine(former)?.Tags.Select(renames.Tags.Of).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. now.ReasonsOf(member, newRole)
                .Select(reason =>
                    reason.Tag is not { } tag ? new RoleCause(RoleCauseKind.Listed, null, reason.Location)
                    : oldTags is null ? new(RoleCauseKind.NewMachineHasTag, tag.Name, PlaceOf(member.Machine, tag))
                    : oldTags.Contains(tag.Name) ? new(RoleCauseKind.RoleTakesTag, tag.Name, reason.Location)
                    : new(RoleCauseKind.TagPutOn, tag.Name, PlaceOf(member.Machine, tag))
                ),
        ];
    }

    private List<RoleCause> CausesOfLoss(string machine, Membership member, RoleUse oldRole, RoleUse? newRole)
    {
        if (now.FindMachine(machine) is not { } counterpart)
        {
            return [new(RoleCauseKind.MachineGone, null, old.PlaceOfMachine(member.Machine))];
        }

        if (newRole is null)
        {
            return [new(RoleCauseKind.InstanceGone, null, oldRole.InstanceLocation)];
        }

        var place = newRole.Location.IsKnown ? newRole.Location : newRole.InstanceLocation;
        return
        [
            .. old.ReasonsOf(member, oldRole)
                .Select(reason =>
                {
                    var tag = reason.Tag is { } carried ? renames.Tags.Of(carried.Name) : null;
                    return tag is null ? new RoleCause(RoleCauseKind.NoLongerListed, null, place)
                        : !newRole.Tags.Any(named => named.Name == tag) ? new(RoleCauseKind.RoleDropsTag, tag, place)
                        : !counterpart.Tags.Contains(tag) ? new(RoleCauseKind.TagTakenOff, tag, now.PlaceOfMachine(machine))
                        : new(RoleCauseKind.TagNoLongerCounts, tag, place);
                }),
        ];
    }

    private SourceLocation PlaceOf(string machine, CarriedTag tag) =>
        tag.Origins[0].Location is { IsKnown: true } place ? place : now.PlaceOfMachine(machine);
}
