using System.Text;

namespace Clan.Sdk.Definitions.Schema;

/// <summary>Descriptions for IntelliSense.</summary>
internal static class Prose
{
    /// <returns>The first paragraph on one line, without control characters; the rest is Markdown for a manual.</returns>
    public static string FirstParagraph(string? description)
    {
        if (description is null)
            return "";

        var builder = new StringBuilder();
        foreach (var line in description.Replace("\r\n", "\n").Trim().Split('\n'))
        {
            var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0)
                break;
            foreach (var word in words)
            {
                if (builder.Length > 0)
                    builder.Append(' ');
                foreach (var character in word)
                {
                    if (!char.IsControl(character))
                        builder.Append(character);
                }
            }
        }

        return builder.ToString();
    }
}
