using Clan.Sdk.Resolution.Types;

namespace Clan.Sdk.Resolution;

/// <summary>Collects where the values of one merge come from.</summary>
internal sealed class SettingOrigins : IMergeTrace
{
    private readonly List<SettingOrigin> _origins = [];

    public IReadOnlyList<SettingOrigin> All => _origins;

    public void Add(IReadOnlyList<string> path, ReadOnlySpan<Definition> definitions)
    {
        var own = path.ToArray();
        foreach (var definition in definitions)
        {
            _origins.Add(new(own, definition.Level, definition.Value, definition.Location));
        }
    }
}
