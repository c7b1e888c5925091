using System.Text;

namespace Clan.Sdk.Generator.Emit;

/// <summary>Texts of a definition as inert content of a documentation comment.</summary>
internal static class XmlText
{
    private const int LongestSnippet = 160;

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

    /// <summary>The text as a sentence, or <paramref name="otherwise"/> (already XML) where there is none.</summary>
    public static string Sentence(string text, string otherwise)
    {
        var xml = Of(text);
        return xml.Length == 0 ? otherwise : xml[xml.Length - 1] is '.' or '!' or '?' or ':' ? xml : xml + ".";
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
