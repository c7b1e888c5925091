namespace Clan.Sdk;

/// <summary>The final settings that a machine gets from a module.</summary>
public sealed class ResolvedSettings
{
    private readonly Lazy<IReadOnlyList<SettingOrigin>> _origins;

    internal ResolvedSettings(string module, ClanValue? value, Func<IReadOnlyList<SettingOrigin>> origins)
    {
        Module = module;
        Value = value;
        _origins = new(origins);
    }

    /// <summary>The module.</summary>
    public string Module { get; }

    /// <summary>All settings, defaults included; null where an error keeps them from having a value.</summary>
    public ClanValue? Value { get; }

    /// <summary>
    /// Where the value at the path comes from: one origin for each definition that counts, those of all settings inside
    /// where the path names several. The items of a list follow the list itself, each under its position (<c>"exclude", "0"</c>).
    /// An empty path asks for everything.
    /// </summary>
    /// <param name="path">The names from the root of the settings, such as <c>"certificate", "searchDomains"</c>.</param>
    public IReadOnlyList<SettingOrigin> OriginsOf(params string[] path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return [.. _origins.Value.Where(origin => origin.Path.Take(path.Length).SequenceEqual(path, StringComparer.Ordinal))];
    }
}
