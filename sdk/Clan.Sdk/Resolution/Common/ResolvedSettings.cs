using Clan.Sdk.Resolution.Common;

namespace Clan.Sdk;

/// <summary>The final settings that a machine gets from a module.</summary>
public sealed class ResolvedSettings
{
    private readonly Lazy<SettingOrigins> _origins;

    internal ResolvedSettings(string module, ClanValue? value, Func<SettingOrigins> origins)
    {
        Module = module;
        Value = value;
        _origins = new(origins);
    }

    /// <summary>The module.</summary>
    public string Module { get; }

    /// <summary>Whether they are those of the module as a whole (services schema), as opposed to those of a role of an instance.</summary>
    public bool BelongsToModule { get; internal init; }

    /// <summary>All settings, defaults included; null where an error keeps them from having a value.</summary>
    public ClanValue? Value { get; }

    /// <summary>
    /// Where the value at the path comes from: one origin for each definition that counts, those of all settings inside
    /// where the path names several. The items of a list follow the list itself, each under its position (<c>"exclude", "0"</c>).
    /// An empty path asks for everything.
    /// </summary>
    /// <param name="path">The names from the root of the settings, such as <c>"certificate", "searchDomains"</c>.</param>
    public IReadOnlyList<SettingOrigin> OriginsOf(params string[] path) => Below(path, _origins.Value.All);

    /// <summary>
    /// What else defines the value at the path and does not count, since a definition of higher priority beats it: the option's own default,
    /// a definition with <c>mkDefault</c>, or any beside one with <c>mkForce</c>. Those of all settings inside where the path names several.
    /// </summary>
    /// <param name="path">The names from the root of the settings; an empty path asks for everything.</param>
    public IReadOnlyList<SettingOrigin> OverriddenOf(params string[] path) => Below(path, _origins.Value.Overridden);

    private static IReadOnlyList<SettingOrigin> Below(string[] path, IReadOnlyList<SettingOrigin> origins)
    {
        ArgumentNullException.ThrowIfNull(path);
        return [.. origins.Where(origin => origin.Path.Take(path.Length).SequenceEqual(path, StringComparer.Ordinal))];
    }
}
