using System.ComponentModel;

namespace Clan.Sdk;

/// <summary>What can be done with settings of any kind.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SettingsExtensions
{
    /// <summary>A copy, nested settings and dictionaries included, that can be changed without changing the original.</summary>
    /// <example>
    /// <code>
    /// var quiet = settings.Copy();
    /// quiet.Prompt = false;
    /// </code>
    /// </example>
    public static T Copy<T>(this T settings)
        where T : Settings
    {
        ArgumentNullException.ThrowIfNull(settings);
        return (T)settings.Clone();
    }
}
