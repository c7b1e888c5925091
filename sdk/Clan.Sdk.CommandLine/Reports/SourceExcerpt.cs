using System.Globalization;
using Clan.Sdk.CommandLine.Terminals;

namespace Clan.Sdk.CommandLine.Reports;

/// <summary>One source line and, where the column is known, a caret below it.</summary>
internal sealed class SourceExcerpt(string text, int line, int column)
{
    // A minified file is one line: show what stands around the place.
    private const int Before = 40;
    private const int Width = 100;

    public void Write(Pen pen, Ink ink)
    {
        var number = line.ToString(CultureInfo.InvariantCulture).PadLeft(5);
        var at = Math.Clamp(column - 1, 0, text.Length);
        var start = column > 0 && at > Before && text.Length > Width ? at - Before : 0;
        var shown = text.AsSpan(start, Math.Min(Width, text.Length - start));
        pen.Write($"{number} | ", Ink.Faint).Line(Visible(shown));
        if (column > 0 && at - start <= shown.Length)
        {
            var indent = Visible(shown[..(at - start)]).Length;
            pen.Write("      | ", Ink.Faint).Write(new string(' ', indent)).Line("^", ink);
        }
    }

    // A tab has no width of its own: the caret stands right only below blanks.
    private static string Visible(ReadOnlySpan<char> part) =>
        Printable.Text(part.ToString().Replace("\t", "    ", StringComparison.Ordinal));
}
