using Clan.Sdk.Analyzers.Program;

namespace Clan.Sdk.Analyzers.Facts;

/// <summary>The settings that meet on a member.</summary>
internal static class Levels
{
    /// <summary>
    /// What surely reaches each machine as a member of a role; under services as a member of the module, whatever the role and instance.
    /// Machines that the same settings reach get the same list.
    /// </summary>
    public static Func<MachineModel, IReadOnlyList<AbstractValue>> Reaching(InstanceModel instance, string role)
    {
        var byMachine = instance.Section == Section.Services ? OfModule(instance) : OfMembers(instance, role);
        var otherwise = instance.Section == Section.Services ? [] : OfRole(instance, role);
        return machine => byMachine.TryGetValue(machine, out var levels) ? levels : otherwise;
    }

    /// <summary>What may reach some member of a role, besides what surely does (instances).</summary>
    public static IReadOnlyList<AbstractValue> Uncertain(InstanceModel instance, string role) =>
        instance.Inventory.Memo.Get(
            "uncertain settings",
            (instance, role),
            () =>
                instance
                    .Links.Where(link => link.Role == role && link.Settings is not null && IsUncertain(instance, link))
                    .Select(link => link.Settings!)
                    .ToArray()
        );

    /// <summary>The machines whose settings a call surely sets.</summary>
    public static IEnumerable<MachineModel> Reached(InstanceModel instance, SettingsCall call)
    {
        if (!instance.IsSurelyEnabled)
        {
            return [];
        }

        IEnumerable<MachineModel> members = call.Role is { } role ? Members.Of(instance, role) : Members.Of(instance);
        return Declared(
            instance,
            call.Place == SettingsPlace.Machine ? members.Where(member => member == call.Machine) : members.Distinct()
        );
    }

    /// <summary>The machines whose settings a member's own settings surely set.</summary>
    public static IReadOnlyCollection<MachineModel> Reached(InstanceModel instance, MemberLink link) =>
        link.Member switch
        {
            MachineModel machine => [machine],
            TagModel tag => Members.Carriers(tag, instance.Inventory),
            _ => [],
        };

    /// <summary>The module's instances in its inventory: under services they all meet on a machine.</summary>
    public static IReadOnlyList<InstanceModel> Siblings(InstanceModel instance) =>
        instance.Inventory.Memo.Get(
            "siblings",
            (instance.Section, instance.ModuleName),
            () => instance.Inventory.Of(instance.Section).Where(other => other.ModuleName == instance.ModuleName).ToArray()
        );

    /// <summary>
    /// Whether the values that reach a machine are looked at. Under services an option that its roles lack stops it before that (M10).
    /// </summary>
    public static bool AreRead(InstanceModel instance, MachineModel machine) =>
        instance.Section == Section.Instances || !Unread(instance).Contains(machine);

    private static HashSet<MachineModel> Unread(InstanceModel instance) =>
        instance.Inventory.Memo.Get(
            "unread",
            instance.ModuleName,
            () =>
            {
                var unread = new HashSet<MachineModel>();
                foreach (var reached in OfModule(instance))
                {
                    var needed = reached
                        .Value.SelectMany(level => (level as RecordValue)?.Members ?? [])
                        .Where(member => member.Option.Roles.Count > 0)
                        .ToArray();
                    if (needed.Length > 0)
                    {
                        var held = Siblings(instance)
                            .Where(sibling => sibling.IsSurelyEnabled)
                            .SelectMany(sibling => Members.RolesOf(sibling, reached.Key))
                            .ToArray();
                        if (!needed.All(member => member.Option.Roles.Intersect(held).Any()))
                        {
                            unread.Add(reached.Key);
                        }
                    }
                }

                return unread;
            }
        );

    // Nothing is generated for a machine that the inventory does not declare (R8); under instances it is a member like any other (4.4).
    private static IEnumerable<MachineModel> Declared(InstanceModel instance, IEnumerable<MachineModel> machines) =>
        instance.Section == Section.Instances ? machines : machines.Where(machine => !machine.IsExternal);

    private static AbstractValue[] OfRole(InstanceModel instance, string role) =>
        instance.Inventory.Memo.Get(
            "role settings",
            (instance, role),
            () => instance.Settings.Where(call => call.Role == role).Select(call => call.Value).ToArray()
        );

    private static Dictionary<MachineModel, AbstractValue[]> OfMembers(InstanceModel instance, string role) =>
        instance.Inventory.Memo.Get(
            "member settings",
            (instance, role),
            () =>
                Grouped(
                    OfRole(instance, role),
                    instance
                        .Links.Where(link => link.Role == role && link.Settings is not null)
                        .SelectMany(link => Reached(instance, link).Select(machine => (machine, link.Settings!)))
                )
        );

    private static bool IsUncertain(InstanceModel instance, MemberLink link) =>
        link.Member switch
        {
            MachineModel => false,
            TagModel tag => !Members.IsExact(tag, instance.Inventory),
            _ => true,
        };

    private static Dictionary<MachineModel, AbstractValue[]> OfModule(InstanceModel instance) =>
        instance.Inventory.Memo.Get(
            "module settings",
            instance.ModuleName,
            () =>
                Grouped(
                    [],
                    Siblings(instance)
                        .SelectMany(sibling =>
                            sibling.Settings.SelectMany(call => Reached(sibling, call).Select(machine => (machine, call.Value)))
                        )
                )
        );

    private static Dictionary<MachineModel, AbstractValue[]> Grouped(
        AbstractValue[] first,
        IEnumerable<(MachineModel Machine, AbstractValue Level)> levels
    )
    {
        var lists = new Dictionary<(AbstractValue[], AbstractValue), AbstractValue[]>();
        var groups = new Dictionary<MachineModel, AbstractValue[]>();
        foreach (var (machine, level) in levels)
        {
            var before = groups.TryGetValue(machine, out var known) ? known : first;
            if (!lists.TryGetValue((before, level), out var after))
            {
                lists.Add((before, level), after = [.. before, level]);
            }

            groups[machine] = after;
        }

        return groups;
    }
}
