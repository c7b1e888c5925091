namespace Clan.Sdk.Shared;

/// <summary>Finds the known name that was probably meant.</summary>
internal static class NearestName
{
    /// <summary>The known name closest to the unknown one; null where none is close enough to be a slip.</summary>
    public static string? Find(string unknown, IEnumerable<string> known)
    {
        var limit = Math.Max(1, unknown.Length / 3);
        string? nearest = null;
        foreach (var name in known)
        {
            // Of names equally near the first by order counts, whatever order they come in.
            var distance = Distance(unknown, name, limit);
            if (distance < limit || (distance == limit && (nearest is null || Utf8Order.Comparer.Compare(name, nearest) < 0)))
            {
                nearest = name;
                limit = distance;
            }
        }

        return nearest;
    }

    /// <summary><c> Did you mean "x"?</c>, or nothing.</summary>
    public static string Hint(string unknown, IEnumerable<string> known) =>
        Find(unknown, known) is { } name ? $" Did you mean \"{name}\"?" : "";

    // Insertions, deletions, replacements and swaps of neighbours (Damerau-Levenshtein); letters that differ only in case are nearly equal.
    private static int Distance(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit)
        {
            return limit + 1;
        }

        if (string.Equals(left, right, StringComparison.OrdinalIgnoreCase))
        {
            return string.Equals(left, right, StringComparison.Ordinal) ? 0 : 1;
        }

        var beforeLast = new int[right.Length + 1];
        var last = Enumerable.Range(0, right.Length + 1).ToArray();
        var current = new int[right.Length + 1];
        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(last[j] + 1, current[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
                }
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[right.Length];
    }
}
