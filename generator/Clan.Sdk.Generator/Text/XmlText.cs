using System.Text;

namespace Clan.Sdk.Generator.Text;

/// <summary>Texts of a definition as inert content of a documentation comment.</summary>
internal static class XmlText
{
    private const int LongestSnippet = 160;
    private const int LongestProse = 1_000;

    /// <summary>One line of text: white space folds into a space, markup and what XML cannot hold lose their meaning.</summary>
    public static string Of(string text)
    {
        var xml = new StringBuilder(text.Length);
        var gap = false;
        for (var i = 0; i < text.Length; i++)
        {
            var unit = text[i];
            if (char.IsWhiteSpace(unit) || char.IsControl(unit))
            {
                gap = xml.Length > 0;
                continue;
            }

            if (gap)
            {
                xml.Append(' ');
                gap = false;
            }

            if (char.IsHighSurrogate(unit) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                xml.Append(unit).Append(text[++i]);
            }
            else
            {
                Append(xml, unit);
            }
        }

        return xml.ToString();
    }

    /// <summary>A wire text as code; very long ones are cut.</summary>
    public static string Code(string text)
    {
        var end = text.Length > LongestSnippet ? LongestSnippet : text.Length;
        return $"<c>{Of(text.Substring(0, end))}{(end < text.Length ? "…" : "")}</c>";
    }

    /// <summary>The text as a sentence, its `code` marked as such, or <paramref name="otherwise"/> (already XML) where there is none.</summary>
    public static string Sentence(string text, string otherwise)
    {
        var xml = Prose(text.Length > LongestProse ? text.Substring(0, LongestProse) + "…" : text);
        return xml.Length == 0 ? otherwise
            : xml[xml.Length - 1] is '.' or '!' or '?' or ':' ? xml
            : xml + ".";
    }

    // Backticks come in pairs; without a partner one is only itself.
    private static string Prose(string text)
    {
        var parts = Of(text).Split('`');
        return parts.Length % 2 == 0
            ? string.Join("`", parts)
            : string.Concat(parts.Select((part, i) => i % 2 == 0 ? part : $"<c>{part}</c>"));
    }

    private static void Append(StringBuilder xml, char unit)
    {
        switch (unit)
        {
            case '<':
                xml.Append("&lt;");
                break;
            case '>':
                xml.Append("&gt;");
                break;
            case '&':
                xml.Append("&amp;");
                break;
            case '\uFFFE' or '\uFFFF':
                xml.Append('\uFFFD');
                break;
            default:
                xml.Append(char.IsSurrogate(unit) ? '\uFFFD' : unit);
                break;
        }
    }
}
