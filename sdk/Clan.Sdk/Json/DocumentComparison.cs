using Clan.Sdk.Text;

namespace Clan.Sdk.Json;

/// <summary>Finds what differs between two documents, as deep inside as both are objects.</summary>
internal static class DocumentComparison
{
    /// <summary>The differences in the order of their paths; the order of keys is none.</summary>
    public static IReadOnlyList<DocumentChange> Changes(ClanValue? before, ClanValue? after)
    {
        var changes = new List<DocumentChange>();
        Compare(before, after, [], changes);
        return changes;
    }

    private static void Compare(ClanValue? before, ClanValue? after, List<string> path, List<DocumentChange> changes)
    {
        if (ValueEquality.Same(before, after))
        {
            return;
        }

        if (before is not ObjectValue old || after is not ObjectValue now)
        {
            changes.Add(new([.. path], before, after));
            return;
        }

        var names = old.Properties.Select(property => property.Name).Union(now.Properties.Select(property => property.Name));
        foreach (var name in names.Order(Utf8Order.Comparer))
        {
            path.Add(name);
            Compare(old[name], now[name], path, changes);
            path.RemoveAt(path.Count - 1);
        }
    }
}
