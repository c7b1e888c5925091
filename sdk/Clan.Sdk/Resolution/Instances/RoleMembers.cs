using Clan.Sdk.Text;

namespace Clan.Sdk.Resolution.Instances;

/// <summary>The members of a role: the listed machines and the carriers of the role's tags, a set in byte order (4.1).</summary>
/// <param name="Names">The members.</param>
/// <param name="Machines">For each member its place among the machines; -1 for a listed name that is no machine (4.4).</param>
internal readonly record struct RoleMembers(string[] Names, int[] Machines)
{
    /// <param name="tags">The tags of the inventory.</param>
    /// <param name="role">The role.</param>
    public static RoleMembers Of(TagIndex tags, RoleModel role)
    {
        var machines = new List<int>();
        List<string>? undeclared = null;
        foreach (var (tag, _, _) in role.Tags.Properties)
        {
            machines.AddRange(tags.CarriersOf(tag));
        }

        foreach (var (name, _, _) in role.Machines.Properties)
        {
            var machine = tags.Machines.Find(name);
            if (machine >= 0)
            {
                machines.Add(machine);
            }
            else
            {
                (undeclared ??= []).Add(name);
            }
        }

        // One tag alone, the common case, is sorted already.
        var declared = role.Machines.Count == 0 && role.Tags.Count == 1 ? [.. machines] : SortedDistinct(machines);
        return undeclared is null
            ? new(Array.ConvertAll(declared, machine => tags.Machines.Names[machine]), declared)
            : WithUndeclared(tags.Machines.Names, declared, undeclared);
    }

    private static int[] SortedDistinct(List<int> machines)
    {
        machines.Sort();
        var count = 0;
        for (var i = 0; i < machines.Count; i++)
        {
            if (count == 0 || machines[count - 1] != machines[i])
            {
                machines[count++] = machines[i];
            }
        }

        return [.. machines[..count]];
    }

    private static RoleMembers WithUndeclared(IReadOnlyList<string> machineNames, int[] declared, List<string> undeclared)
    {
        var members = undeclared
            .Select(name => (Name: name, Machine: -1))
            .Concat(declared.Select(machine => (Name: machineNames[machine], Machine: machine)))
            .OrderBy(member => member.Name, Utf8Order.Comparer)
            .ToArray();
        return new(Array.ConvertAll(members, member => member.Name), Array.ConvertAll(members, member => member.Machine));
    }
}
