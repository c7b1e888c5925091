namespace Clan.Sdk;

/// <summary>A definition that a setting's value is made of.</summary>
public sealed record SettingOrigin
{
    internal SettingOrigin(IReadOnlyList<string> path, SettingsLevel level, ClanValue value, SourceLocation location)
    {
        Path = path;
        Level = level;
        Value = value;
        Location = location;
    }

    /// <summary>The setting it defines, from the root of the settings.</summary>
    public IReadOnlyList<string> Path { get; }

    /// <summary>The level that says it.</summary>
    public SettingsLevel Level { get; }

    /// <summary>What it says.</summary>
    public ClanValue Value { get; }

    /// <summary>Where it is written; unknown for a default.</summary>
    public SourceLocation Location { get; }
}
