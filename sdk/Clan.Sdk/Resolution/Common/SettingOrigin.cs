namespace Clan.Sdk;

/// <summary>A definition that a setting's value is made of.</summary>
/// <param name="Path">The setting it defines, from the root of the settings.</param>
/// <param name="Level">The level that says it.</param>
/// <param name="Value">What it says.</param>
/// <param name="Location">Where it is written; unknown for a default.</param>
public sealed record SettingOrigin(IReadOnlyList<string> Path, SettingsLevel Level, ClanValue Value, SourceLocation Location);
