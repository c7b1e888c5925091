using System.Globalization;

namespace Clan.Sdk.Build;

/// <summary>Reads the properties of a project that steer the check.</summary>
internal static class CheckSettings
{
    private const int LongestTimeout = 24 * 60 * 60;

    /// <exception cref="FormatException">It is no number of seconds that makes sense.</exception>
    public static TimeSpan Timeout(string text) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and <= LongestTimeout
            ? TimeSpan.FromSeconds(seconds)
            : throw new FormatException(
                string.Format(
                    CultureInfo.InvariantCulture,
                    "The property ClanCheckTimeout is '{0}'. Write a whole number of seconds from 1 to {1}.",
                    text,
                    LongestTimeout
                )
            );

    /// <summary><c>NAME=value;NAME=value</c>.</summary>
    /// <exception cref="FormatException">A part is none of this.</exception>
    public static IEnumerable<KeyValuePair<string, string>> Environment(string text)
    {
        foreach (var part in text.Split([';'], StringSplitOptions.RemoveEmptyEntries).Select(part => part.Trim()))
        {
            var at = part.IndexOf('=');
            if (at > 0)
            {
                yield return new(part.Substring(0, at).TrimEnd(), part.Substring(at + 1));
            }
            else if (part.Length > 0)
            {
                throw new FormatException(
                    string.Format(
                        CultureInfo.InvariantCulture,
                        "ClanCheckEnvironment holds '{0}'. Write NAME=value, with a semicolon between two variables.",
                        part
                    )
                );
            }
        }
    }
}
