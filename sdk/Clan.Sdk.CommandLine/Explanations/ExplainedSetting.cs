using Clan.Sdk.Json;

namespace Clan.Sdk.CommandLine.Explanations;

/// <summary>A setting with its final value and every definition of it.</summary>
/// <param name="Path">The setting's path from the root of the settings.</param>
/// <param name="Value">The value.</param>
/// <param name="Origins">The definitions that the value is made of.</param>
/// <param name="Overridden">The definitions that do not count, since one of those beats them.</param>
internal sealed record ExplainedSetting(
    IReadOnlyList<string> Path,
    ClanValue Value,
    IReadOnlyList<SettingOrigin> Origins,
    IReadOnlyList<SettingOrigin> Overridden
)
{
    /// <summary>Whether nothing in the inventory sets it.</summary>
    public bool IsDefault => Origins.All(origin => origin.Level.Kind == SettingsLevelKind.Default);

    /// <summary>Whether the value is put together of several definitions, none of which is all of it.</summary>
    public bool IsJoined => Origins.Count > 1 && !Origins.All(origin => origin.Value.Equals(Value));

    /// <summary>The path as people write it: <c>certificate."a b"</c>.</summary>
    public string PathText => Json.PathText.Of([.. Path]);

    /// <summary>All settings that have a value, in the order of the merge.</summary>
    public static IEnumerable<ExplainedSetting> Of(ResolvedSettings settings)
    {
        var overridden = settings.OverriddenOf().ToLookup(origin => origin.Path, SettingPath.Comparer);
        foreach (var setting in settings.OriginsOf().GroupBy(origin => origin.Path, SettingPath.Comparer))
        {
            if (SettingPath.Find(settings.Value, setting.Key) is { } value)
            {
                yield return new(setting.Key, value, [.. setting], [.. overridden[setting.Key]]);
            }
        }
    }
}
