namespace Clan.Sdk.Benchmarks.Resolution;

/// <summary>The arrays of a resolution by tags and nothing else, as one would write them down for this one case.</summary>
internal static class PlainLoop
{
    public readonly record struct Memberships(int[][] MembersOfRoles, int[] Starts, int[] RolesOfMachines);

    /// <param name="tagsOfMachines">The numbers of each machine's tags.</param>
    /// <param name="tags">How many tags there are.</param>
    /// <param name="tagsOfRoles">The numbers of each role's tags.</param>
    public static Memberships Build(int[][] tagsOfMachines, int tags, int[][] tagsOfRoles)
    {
        var membersOfTags = MembersOfTags(tagsOfMachines, tags);
        var members = new int[tagsOfRoles.Length][];
        for (var role = 0; role < members.Length; role++)
        {
            members[role] = new int[tagsOfRoles[role].Sum(tag => membersOfTags[tag].Length)];
            var count = 0;
            foreach (var tag in tagsOfRoles[role])
            {
                membersOfTags[tag].CopyTo(members[role], count);
                count += membersOfTags[tag].Length;
            }
        }

        var starts = new int[tagsOfMachines.Length + 1];
        foreach (var role in members)
        {
            foreach (var machine in role)
            {
                starts[machine + 1]++;
            }
        }

        for (var machine = 0; machine < tagsOfMachines.Length; machine++)
        {
            starts[machine + 1] += starts[machine];
        }

        var roles = new int[starts[^1]];
        var next = starts[..^1];
        for (var role = 0; role < members.Length; role++)
        {
            foreach (var machine in members[role])
            {
                roles[next[machine]++] = role;
            }
        }

        return new(members, starts, roles);
    }

    private static int[][] MembersOfTags(int[][] tagsOfMachines, int tags)
    {
        var counts = new int[tags];
        foreach (var own in tagsOfMachines)
        {
            foreach (var tag in own)
            {
                counts[tag]++;
            }
        }

        var members = new int[tags][];
        for (var tag = 0; tag < tags; tag++)
        {
            members[tag] = new int[counts[tag]];
        }

        Array.Clear(counts);
        for (var machine = 0; machine < tagsOfMachines.Length; machine++)
        {
            foreach (var tag in tagsOfMachines[machine])
            {
                members[tag][counts[tag]++] = machine;
            }
        }

        return members;
    }
}
