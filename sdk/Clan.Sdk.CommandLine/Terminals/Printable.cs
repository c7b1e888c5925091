using System.Globalization;
using System.Text;

namespace Clan.Sdk.CommandLine.Terminals;

/// <summary>Shows control characters as escapes: a name in a file must not move the cursor or end a line of a report.</summary>
internal static class Printable
{
    public static string Text(string text)
    {
        var at = IndexOfControl(text, 0);
        if (at < 0)
        {
            return text;
        }

        var result = new StringBuilder(text.Length + 16);
        var start = 0;
        for (; at >= 0; at = IndexOfControl(text, start))
        {
            result.Append(text, start, at - start).Append(Escape(text[at]));
            start = at + 1;
        }

        return result.Append(text, start, text.Length - start).ToString();
    }

    private static int IndexOfControl(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (char.IsControl(text[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private static string Escape(char control) =>
        control switch
        {
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            _ => "\\u" + ((int)control).ToString("x4", CultureInfo.InvariantCulture),
        };
}
