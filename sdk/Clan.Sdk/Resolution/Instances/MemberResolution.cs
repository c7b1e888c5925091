using Clan.Sdk.Resolution.Common;
using Clan.Sdk.Text;

namespace Clan.Sdk.Resolution.Instances;

/// <summary>Who the members of a role are: the listed names and the carriers of the role's tags, a set in byte order (4.1).</summary>
internal static class MemberResolution
{
    public static RoleMembers Of(WrittenRole role, MachineTable machines, MemberNames names)
    {
        var members = new List<int>();
        foreach (var (tag, _, _) in role.Tags.Properties)
        {
            foreach (var machine in machines.CarriersOf(tag))
            {
                members.Add(machine);
            }
        }

        // One tag alone, the common case, is sorted already.
        if (role.Machines.Count == 0 && role.Tags.Count == 1)
        {
            return new([.. members], AreMachines: true);
        }

        // A listed name that is no machine counts as a member all the same (4.4).
        var areMachines = true;
        foreach (var (name, _, _) in role.Machines.Properties)
        {
            var member = names.NumberOf(name);
            areMachines &= member < machines.Count;
            members.Add(member);
        }

        var distinct = SortedDistinct(members);
        return new(areMachines ? distinct : [.. distinct.OrderBy(member => names[member], Utf8Order.Comparer)], areMachines);
    }

    private static int[] SortedDistinct(List<int> members)
    {
        members.Sort();
        var count = 0;
        for (var i = 0; i < members.Count; i++)
        {
            if (count == 0 || members[count - 1] != members[i])
            {
                members[count++] = members[i];
            }
        }

        return [.. members[..count]];
    }
}
