using Clan.Sdk.Generator.Analyzers.Api;
using Clan.Sdk.Generator.Analyzers.Values;

namespace Clan.Sdk.Generator.Analyzers.Reasoning;

/// <summary>The settings that surely meet on a member.</summary>
internal static class Levels
{
    /// <summary>What reaches a machine as a member of a role; under services as a member of the module, whatever the role and instance.</summary>
    public static IEnumerable<AbstractValue> Reaching(InstanceModel instance, string role, MachineModel machine) =>
        instance.Section == Section.Instances ? OfInstance(instance, role, machine) : OfModule(instance, machine);

    /// <summary>The machines whose settings a call surely sets.</summary>
    public static IEnumerable<MachineModel> Reached(InstanceModel instance, SettingsCall call)
    {
        if (!instance.IsSurelyEnabled)
        {
            return [];
        }

        var members = call.Role is { } role ? Members.Of(instance, role) : Members.Of(instance);
        return Declared(instance, call.Place == SettingsPlace.Machine ? members.Where(member => member == call.Machine) : members);
    }

    /// <summary>
    /// Whether the values that reach a machine are looked at. Under services an option that its roles lack stops it before that (M10);
    /// so does one that another module might declare, as far as is known here.
    /// </summary>
    public static bool AreRead(InstanceModel instance, MachineModel machine)
    {
        if (instance.Section == Section.Instances)
        {
            return true;
        }

        var roles = Siblings(instance).Where(sibling => sibling.IsSurelyEnabled).SelectMany(sibling => Members.RolesOf(sibling, machine)).ToArray();
        return OfModule(instance, machine)
            .SelectMany(level => (level as RecordValue)?.Members ?? [])
            .All(member => member.Option.Roles.Count == 0 || member.Option.Roles.Intersect(roles).Any());
    }

    /// <summary>The machines whose settings a member's own settings surely set.</summary>
    public static IEnumerable<MachineModel> Reached(InstanceModel instance, MemberLink link) => link.Member switch
    {
        MachineModel machine => [machine],
        TagModel tag => Members.Carriers(tag, instance.Inventory),
        _ => [],
    };

    /// <summary>The module's instances in its inventory: under services they all meet on a machine.</summary>
    public static IEnumerable<InstanceModel> Siblings(InstanceModel instance) =>
        instance.Inventory.Of(instance.Section).Where(other => other.ModuleName == instance.ModuleName);

    // Nothing is generated for a machine that the inventory does not declare (R8); under instances it is a member like any other (4.4).
    private static IEnumerable<MachineModel> Declared(InstanceModel instance, IEnumerable<MachineModel> machines) =>
        instance.Section == Section.Instances ? machines : machines.Where(machine => !machine.IsExternal);

    private static IEnumerable<AbstractValue> OfInstance(InstanceModel instance, string role, MachineModel machine) =>
        instance.Settings.Where(call => call.Role == role).Select(call => call.Value)
            .Concat(instance.Links.Where(link => link.Role == role && link.Settings is not null && Reached(instance, link).Contains(machine)).Select(link => link.Settings!));

    private static IEnumerable<AbstractValue> OfModule(InstanceModel instance, MachineModel machine) =>
        Siblings(instance).SelectMany(sibling => sibling.Settings.Where(call => Reached(sibling, call).Contains(machine))).Select(call => call.Value);
}
