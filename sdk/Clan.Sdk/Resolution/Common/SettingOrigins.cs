using Clan.Sdk.Options;

namespace Clan.Sdk.Resolution.Common;

/// <summary>Collects where the values of one merge come from.</summary>
internal sealed class SettingOrigins : IMergeTrace
{
    private readonly List<SettingOrigin> _origins = [];
    private readonly List<SettingOrigin> _overridden = [];

    /// <summary>The definitions that count.</summary>
    public IReadOnlyList<SettingOrigin> All => _origins;

    /// <summary>Those that a stronger one beat.</summary>
    public IReadOnlyList<SettingOrigin> Overridden => _overridden;

    public int Count => _origins.Count;

    public void Add(IReadOnlyList<string> path, ReadOnlySpan<ValueDefinition> definitions)
    {
        var own = path.ToArray();
        // The items of a list are merged before the list; readers want the list first.
        var at = _origins.Count;
        while (at > 0 && _origins[at - 1].Path.Take(own.Length).SequenceEqual(own, StringComparer.Ordinal))
        {
            at--;
        }

        foreach (var definition in definitions)
        {
            _origins.Insert(at++, new(own, definition.Level, definition.Value, definition.Location));
        }
    }

    public void AddOverridden(IReadOnlyList<string> path, ValueDefinition definition) =>
        _overridden.Add(new([.. path], definition.Level, definition.Value, definition.Location));
}
