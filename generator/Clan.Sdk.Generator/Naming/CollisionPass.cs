namespace Clan.Sdk.Generator.Naming;

/// <summary>
/// Gives every request a name that no neighbour has. The outcome depends on the requests as a set, never on their order:
/// who loses a name moves on to its next candidate, and a name is lost to a lower rank, to a reserved word, or by both of two equals.
/// </summary>
internal static class CollisionPass
{
    public static string[] Assign(IReadOnlyList<NameRequest> requests, IEnumerable<string> reserved, StringComparer comparer)
    {
        var names = new string[requests.Count];
        var taken = new HashSet<string>(reserved, comparer);
        var pending = Enumerable.Range(0, requests.Count).ToList();
        for (var level = 0; pending.Count > 0; level++)
        {
            var isLast = pending.All(index => level >= requests[index].Candidates.Count);
            var best = Best(requests, pending, level, comparer);
            var winners = pending.Where(index => isLast || Wins(requests[index], index, level, best, taken)).ToArray();
            foreach (var index in winners)
            {
                taken.UnionWith(requests[index].Identifiers(level));
                names[index] = requests[index].Candidates[Math.Min(level, requests[index].Candidates.Count - 1)];
            }

            pending.RemoveAll(index => names[index] is not null);
        }

        return names;
    }

    private static bool Wins(NameRequest request, int index, int level, Dictionary<string, int> best, HashSet<string> taken) =>
        request.Identifiers(level).All(name => !taken.Contains(name) && best[name] == index);

    // The one request of the lowest rank for each identifier; -1 where equals contend.
    private static Dictionary<string, int> Best(IReadOnlyList<NameRequest> requests, List<int> pending, int level, StringComparer comparer)
    {
        var best = new Dictionary<string, int>(comparer);
        var rank = new Dictionary<string, long>(comparer);
        foreach (var index in pending)
        {
            foreach (var name in requests[index].Identifiers(level).Distinct(comparer))
            {
                if (!rank.TryGetValue(name, out var known) || requests[index].Rank < known)
                {
                    rank[name] = requests[index].Rank;
                    best[name] = index;
                }
                else if (requests[index].Rank == known)
                {
                    best[name] = -1;
                }
            }
        }

        return best;
    }
}
