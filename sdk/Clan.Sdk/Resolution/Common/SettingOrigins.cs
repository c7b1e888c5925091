using Clan.Sdk.Options;

namespace Clan.Sdk.Resolution.Common;

/// <summary>Collects where the values of one merge come from.</summary>
internal sealed class SettingOrigins : IMergeTrace
{
    private readonly List<SettingOrigin> _origins = [];

    public IReadOnlyList<SettingOrigin> All => _origins;

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
}
