using Clan.Sdk.Json;

namespace Clan.Sdk.CommandLine.Explanations;

/// <summary>Paths of settings: compared, followed, and read as people write them.</summary>
internal static class SettingPath
{
    public static readonly IEqualityComparer<IReadOnlyList<string>> Comparer = new ByNames();

    /// <summary>The value at the path; null where there is none, or where the path leads into a list.</summary>
    public static ClanValue? Find(ClanValue? value, IEnumerable<string> path)
    {
        foreach (var name in path)
        {
            value = (value as ObjectValue)?[name];
        }

        return value;
    }

    public static bool StartsWith(this IReadOnlyList<string> path, IReadOnlyList<string> start) =>
        path.Count >= start.Count && path.Take(start.Count).SequenceEqual(start, StringComparer.Ordinal);

    /// <summary>Reads <c>certificate."a.b".port</c>; null where a quote does not end.</summary>
    public static IReadOnlyList<string>? Parse(string text)
    {
        var names = new List<string>();
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && text[at] == '"')
            {
                var end = EndOfQuoted(text, at);
                if (end < 0 || (end < text.Length && text[end] != '.'))
                {
                    return null;
                }

                names.Add(((StringValue)ClanValue.Parse(text[at..end])).Value);
                at = end;
            }
            else
            {
                var end = text.IndexOf('.', at) is >= 0 and var dot ? dot : text.Length;
                names.Add(text[at..end]);
                at = end;
            }
        }

        return names;
    }

    // The place behind the closing quote; -1 where the text is no JSON string.
    private static int EndOfQuoted(string text, int start)
    {
        for (var at = start + 1; at < text.Length; at++)
        {
            if (text[at] == '\\')
            {
                at++;
            }
            else if (text[at] == '"')
            {
                return JsonText.Read(text[start..(at + 1)], file: null).Value is StringValue ? at + 1 : -1;
            }
        }

        return -1;
    }

    private sealed class ByNames : IEqualityComparer<IReadOnlyList<string>>
    {
        public bool Equals(IReadOnlyList<string>? left, IReadOnlyList<string>? right) =>
            left!.SequenceEqual(right!, StringComparer.Ordinal);

        public int GetHashCode(IReadOnlyList<string> path) => path.Aggregate(0, (hash, name) => HashCode.Combine(hash, name));
    }
}
