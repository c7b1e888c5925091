using Clan.Sdk.Json;
using Clan.Sdk.Resolution.Common;

namespace Clan.Sdk.Resolution.Services;

/// <summary>Who the members of a role are (docs/semantics/services.md §3).</summary>
internal static class MemberResolution
{
    /// <summary>Listed machines as written, then the members of the tags that count; nothing is de-duplicated (R1-R4).</summary>
    public static RoleMembers Of(WrittenRole role, MachineTable machines, MemberNames names)
    {
        var from = FirstTagThatCounts(role, machines);
        var length = role.Machines.Count;
        for (var i = from; i < role.Tags.Count; i++)
        {
            length += Tagged(role, i, machines).Length;
        }

        var members = new int[length];
        var count = 0;
        for (; count < role.Machines.Count; count++)
        {
            members[count] = names.NumberOf(((StringValue)role.Machines[count]).Value);
        }

        for (var i = from; i < role.Tags.Count; i++)
        {
            var tagged = Tagged(role, i, machines);
            tagged.CopyTo(members.AsSpan(count));
            count += tagged.Length;
        }

        // The members of one tag are machines, and different ones.
        return new(members, AreMachines: role is { Machines.Count: 0, Tags.Count: 1 });
    }

    /// <summary>The first tag whose members are not lost: a tag without members drops those of all tags before it (R5).</summary>
    public static int FirstTagThatCounts(WrittenRole role, MachineTable machines)
    {
        for (var i = role.Tags.Count - 1; i >= 0; i--)
        {
            if (Tagged(role, i, machines).IsEmpty)
            {
                return i + 1;
            }
        }

        return 0;
    }

    /// <summary>The machines that the role's tag selects.</summary>
    public static ReadOnlySpan<int> Tagged(WrittenRole role, int tag, MachineTable machines) =>
        machines.CarriersOf(((StringValue)role.Tags[tag]).Value);
}
