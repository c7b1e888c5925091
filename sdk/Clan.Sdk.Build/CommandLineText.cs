using System.Text;

namespace Clan.Sdk.Build;

/// <summary>Arguments as one text, as .NET takes it apart again on every platform.</summary>
internal static class CommandLineText
{
    public static string Quote(string argument)
    {
        var result = new StringBuilder("\"");
        var backslashes = 0;
        foreach (var character in argument)
        {
            if (character == '\\')
            {
                backslashes++;
                continue;
            }

            // Backslashes escape only where a quote follows.
            result.Append('\\', character == '"' ? (2 * backslashes) + 1 : backslashes).Append(character);
            backslashes = 0;
        }

        return result.Append('\\', 2 * backslashes).Append('"').ToString();
    }
}
