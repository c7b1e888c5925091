namespace Clan.Sdk.Cli.Import.Values;

/// <summary>Why the typed API does not say what stands at some places.</summary>
internal sealed class Reasons
{
    private readonly Dictionary<string, string> _byPath = new(StringComparer.Ordinal);

    public void Add(IEnumerable<string> path, string reason) => _byPath.TryAdd(Key(path), reason);

    /// <returns>The reason; null where none is known.</returns>
    public string? Find(IEnumerable<string> path) => _byPath.GetValueOrDefault(Key(path));

    /// <summary>Whether a reason is known for a place below this one.</summary>
    public bool IsKnownBelow(IEnumerable<string> path)
    {
        var start = Key(path) + "\0";
        return _byPath.Keys.Any(key => key.StartsWith(start, StringComparison.Ordinal));
    }

    // No key holds it: JSON text has no unescaped control characters, and one that is escaped is doubled here.
    private static string Key(IEnumerable<string> path) =>
        string.Join("\0", path.Select(part => part.Replace("\0", "\0\0", StringComparison.Ordinal)));
}
