using System.Globalization;
using System.Text;

namespace Clan.Sdk.Shared;

/// <summary>
/// Text of an inventory, a definition or a rule as a terminal, a build log or a CI log may show it: a name must not move the cursor, turn
/// the reading direction, end a line of a report or speak to the CI system. What could do that is shown as an escape.
/// </summary>
internal static class Printable
{
    /// <summary>The text for the middle of a line.</summary>
    public static string Text(string text)
    {
        var at = NextUnsafe(text, 0, out var length);
        if (at < 0)
        {
            return text;
        }

        var result = new StringBuilder(text.Length + 16);
        var start = 0;
        for (; at >= 0; at = NextUnsafe(text, start, out length))
        {
            result.Append(text, start, at - start);
            for (var i = at; i < at + length; i++)
            {
                result.Append(Escape(text[i]));
            }

            start = at + length;
        }

        return result.Append(text, start, text.Length - start).ToString();
    }

    /// <summary>The text for the start of a line, where <c>::</c> is a command to GitHub.</summary>
    public static string LineStart(string text)
    {
        var printable = Text(text);
        var at = printable.Length - printable.TrimStart().Length;
        return at < printable.Length && printable[at] == ':'
            ? printable.Substring(0, at) + Escape(':') + printable.Substring(at + 1)
            : printable;
    }

    private static int NextUnsafe(string text, int start, out int length)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] is >= ' ' and <= '~')
            {
                if (IsCommand(text, i))
                {
                    length = 1;
                    return i;
                }

                continue;
            }

            length = char.IsSurrogatePair(text, i) ? 2 : 1;
            if (IsUnsafe(CharUnicodeInfo.GetUnicodeCategory(text, i)))
            {
                return i;
            }

            i += length - 1;
        }

        length = 0;
        return -1;
    }

    // Controls; formats, among them those of the reading direction; separators of lines; halves of a character.
    private static bool IsUnsafe(UnicodeCategory category) =>
        category
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.Surrogate;

    // The second "#" of "##vso[", "##[" and "##teamcity[", which Azure, GitHub and TeamCity look for anywhere in a line.
    private static bool IsCommand(string text, int at)
    {
        if (text[at] != '#' || at == 0 || text[at - 1] != '#')
        {
            return false;
        }

        var end = at + 1;
        while (end < text.Length && text[end] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'))
        {
            end++;
        }

        return end < text.Length && text[end] == '[';
    }

    private static string Escape(char character) =>
        character switch
        {
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            _ => "\\u" + ((int)character).ToString("x4", CultureInfo.InvariantCulture),
        };
}
