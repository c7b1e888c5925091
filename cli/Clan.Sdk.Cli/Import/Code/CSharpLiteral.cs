using System.Globalization;
using System.Text;

namespace Clan.Sdk.Cli.Import.Code;

/// <summary>Values of an inventory as inert C# source.</summary>
internal static class CSharpLiteral
{
    private const int LongText = 80;

    /// <summary>A text; a long one of several lines stands a line a line.</summary>
    public static Doc Text(string text)
    {
        if (text.Length <= LongText || !text.AsSpan(0, text.Length - 1).Contains('\n'))
        {
            return Quoted(text);
        }

        var lines = new List<Doc>();
        for (var start = 0; start < text.Length; )
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(Quoted(text[start..end]));
            start = end;
        }

        return Doc.Group(
            Doc.Indent(Doc.SoftLine, Doc.Concat(lines.SelectMany((line, i) => i == 0 ? [line] : new[] { " +", Doc.Line, line })))
        );
    }

    /// <summary>A text in one piece, quotes included. Only letters, and what ASCII can print, stand in it as they are.</summary>
    public static string Quoted(string text)
    {
        var literal = new StringBuilder(text.Length + 2).Append('"');
        foreach (var unit in text)
        {
            switch (unit)
            {
                case '"' or '\\':
                    literal.Append('\\').Append(unit);
                    break;
                case '\n':
                    literal.Append("\\n");
                    break;
                case '\t':
                    literal.Append("\\t");
                    break;
                default:
                    literal.Append(IsHarmless(unit) ? unit.ToString() : $"\\u{(int)unit:X4}");
                    break;
            }
        }

        return literal.Append('"').ToString();
    }

    public static string Integer(long value) => value == long.MinValue ? "long.MinValue" : value.ToString(CultureInfo.InvariantCulture);

    public static string Number(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOfAny('.', 'E') < 0 ? text + ".0" : text;
    }

    public static string Boolean(bool value) => value ? "true" : "false";

    /// <summary>A line of comment; foreign texts in it are quoted by the caller, so no line break can end it.</summary>
    public static Doc Comment(string text) => $"// {text}";

    // Right-to-left letters would show the source in another order than the compiler reads it.
    private static bool IsHarmless(char unit) =>
        unit is >= ' ' and <= '~'
        || (
            char.IsLetter(unit)
            && unit is not ((>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFF'))
        );
}
