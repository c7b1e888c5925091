using Clan.Sdk.Analyzers.Program;

namespace Clan.Sdk.Analyzers.Facts;

/// <summary>Who is a member for certain, and whether that is all. Follows resolution (docs/semantics: R1-R8 and section 4).</summary>
internal static class Members
{
    /// <summary>The machines that surely carry the tag.</summary>
    public static IReadOnlyCollection<MachineModel> Carriers(TagModel tag, InventoryModel inventory) => CarrierSet(tag, inventory);

    /// <summary>Whether the machine surely carries the tag.</summary>
    public static bool Carries(TagModel tag, InventoryModel inventory, MachineModel machine) =>
        CarrierSet(tag, inventory).Contains(machine);

    /// <summary>Whether no other machine can carry the tag.</summary>
    public static bool IsExact(TagModel tag, InventoryModel inventory) => !tag.IsBuiltIn && !tag.IsOpen && !inventory.IsOpen;

    /// <summary>The certain members of a role, as often as they count: once under instances, under services for each way to be one.</summary>
    public static IReadOnlyList<MachineModel> Of(InstanceModel instance, string role) =>
        instance.Inventory.Memo.Get("role", (instance, role), () => Of(instance, instance.Links.Where(link => link.Role == role)));

    /// <summary>The certain members in any role.</summary>
    public static IReadOnlyCollection<MachineModel> Of(InstanceModel instance) => RolesByMachine(instance).Keys;

    /// <inheritdoc cref="Of(InstanceModel, string)"/>
    public static IReadOnlyList<MachineModel> Of(InstanceModel instance, IEnumerable<MemberLink> links)
    {
        var members = links.Select(link => link.Member).Distinct().ToArray();
        var listed = members.OfType<MachineModel>();
        var tags = members.OfType<TagModel>();
        return instance.Section == Section.Instances
            ? listed.Concat(tags.SelectMany(tag => Carriers(tag, instance.Inventory))).Distinct().ToArray()
            : listed.Concat(Tagged(instance, tags)).ToArray();
    }

    /// <summary>Whether the machine may have the role, by a link that is known or not.</summary>
    public static bool MayHold(InstanceModel instance, string role, MachineModel machine) =>
        instance.IsOpen
        || instance.Links.Any(link =>
            link.Role == role
            && link.Member switch
            {
                MachineModel listed => listed == machine,
                TagModel tag => !IsExact(tag, instance.Inventory) || Carries(tag, instance.Inventory, machine),
                _ => true,
            }
        );

    /// <summary>The roles that the machine surely has.</summary>
    public static IReadOnlyCollection<string> RolesOf(InstanceModel instance, MachineModel machine) =>
        RolesByMachine(instance).TryGetValue(machine, out var roles) ? roles : [];

    /// <summary>How many different machines these are at least: two names that are not known may be one.</summary>
    public static int LeastCount(IReadOnlyList<MachineModel> members) =>
        Math.Max(members.Count(member => member.Name is not null), members.Count > 0 ? 1 : 0);

    private static HashSet<MachineModel> CarrierSet(TagModel tag, InventoryModel inventory) =>
        inventory.Memo.Get(
            "carriers",
            tag,
            () => new HashSet<MachineModel>(inventory.Machines.Where(machine => !machine.IsExternal && IsCarrier(machine, tag, inventory)))
        );

    private static Dictionary<MachineModel, HashSet<string>> RolesByMachine(InstanceModel instance) =>
        instance.Inventory.Memo.Get(
            "roles",
            instance,
            () =>
            {
                var roles = new Dictionary<MachineModel, HashSet<string>>();
                foreach (var role in instance.Links.Select(link => link.Role).Distinct())
                {
                    foreach (var machine in Of(instance, role))
                    {
                        if (!roles.TryGetValue(machine, out var held))
                        {
                            roles.Add(machine, held = new(StringComparer.Ordinal));
                        }

                        held.Add(role);
                    }
                }

                return roles;
            }
        );

    // A tag that may have no members drops those of the tags before it (R5).
    private static IEnumerable<MachineModel> Tagged(InstanceModel instance, IEnumerable<TagModel> tags)
    {
        var members = new List<MachineModel>();
        if (instance.IsOpen || instance.Links.Any(link => link.Member is null))
        {
            return members;
        }

        foreach (var tag in tags)
        {
            var carriers = Carriers(tag, instance.Inventory);
            if (carriers.Count == 0)
            {
                members.Clear();
            }

            members.AddRange(carriers);
        }

        return members;
    }

    private static bool IsCarrier(MachineModel machine, TagModel tag, InventoryModel inventory)
    {
        if (machine.Tags.Contains(tag) || tag.StaticMachines?.Items.Any(item => item.Value == machine) == true)
        {
            return true;
        }

        // A static tag of the same name replaces the computed one, and a machine's class may be any.
        return tag.IsBuiltIn
            && !inventory.IsOpen
            && inventory.Tags.TrueForAll(other => other.Name is not null && other.Name != tag.Name)
            && (
                tag.Name == "all"
                || (tag.Name == "nixos" && inventory.IsSurelyInstances && !machine.IsOpen && !machine.Fields.ContainsKey("machineClass"))
            );
    }
}
