using Clan.Sdk.CommandLine.Terminals;
using Clan.Sdk.Json;

namespace Clan.Sdk.CommandLine.Reports;

/// <summary>Changes of a JSON document as lines that people, code hosts and <c>diff</c> colouring know: the path, then what was and what is.</summary>
internal static class DiffLines
{
    // Longer lists are shown whole: to find what moved in them takes the square of their length.
    private const int MostItems = 500;

    public static IEnumerable<DiffLine> Of(IEnumerable<DocumentChange> changes)
    {
        IReadOnlyList<string>? current = null;
        foreach (var change in changes)
        {
            var isList = change is { Before: ListValue, After: ListValue };
            var place = isList ? change.Path : [.. change.Path.SkipLast(1)];
            if (current is null || !current.SequenceEqual(place, StringComparer.Ordinal))
            {
                current = place;
                yield return new('@', place.Count == 0 ? "inventory" : PathText.Of([.. place]));
            }

            var lines = isList
                ? OfItems(((ListValue)change.Before!).Items, ((ListValue)change.After!).Items)
                : OfProperty(change.Path.Count == 0 ? null : change.Path[^1], change.Before, change.After);
            foreach (var line in lines)
            {
                yield return line;
            }
        }
    }

    public static void Write(Pen pen, IEnumerable<DiffLine> lines)
    {
        foreach (var line in lines)
        {
            var ink = line.Mark switch
            {
                '+' => Ink.Added,
                '-' => Ink.Removed,
                _ => Ink.Faint,
            };
            pen.Line(line.ToString(), ink);
        }
    }

    private static IEnumerable<DiffLine> OfProperty(string? name, ClanValue? before, ClanValue? after) =>
        Marked('-', name, before).Concat(Marked('+', name, after));

    private static IEnumerable<DiffLine> Marked(char mark, string? name, ClanValue? value)
    {
        if (value is null)
        {
            return [];
        }

        var lines = CanonicalJson.ToText(value, indented: true).TrimEnd('\n').Split('\n');
        lines[0] = name is null ? lines[0] : $"{CanonicalJson.Quote(name)}: {lines[0]}";
        return lines.Select(line => new DiffLine(mark, line));
    }

    private static IEnumerable<DiffLine> OfItems(IReadOnlyList<ClanValue> before, IReadOnlyList<ClanValue> after)
    {
        if (before.Count > MostItems || after.Count > MostItems)
        {
            return before.SelectMany(item => Marked('-', null, item)).Concat(after.SelectMany(item => Marked('+', null, item)));
        }

        // The longest common subsequence, from the end.
        var lengths = new int[before.Count + 1, after.Count + 1];
        for (var i = before.Count - 1; i >= 0; i--)
        {
            for (var j = after.Count - 1; j >= 0; j--)
            {
                lengths[i, j] = before[i].Equals(after[j]) ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        var lines = new List<DiffLine>();
        var (old, now) = (0, 0);
        while (old < before.Count || now < after.Count)
        {
            if (old < before.Count && now < after.Count && before[old].Equals(after[now]))
            {
                (old, now) = (old + 1, now + 1);
            }
            else if (now == after.Count || (old < before.Count && lengths[old + 1, now] >= lengths[old, now + 1]))
            {
                lines.AddRange(Marked('-', null, before[old++]));
            }
            else
            {
                lines.AddRange(Marked('+', null, after[now++]));
            }
        }

        return lines;
    }
}
