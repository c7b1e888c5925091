using System.Globalization;
using System.Text;

namespace Clan.Sdk.Shared;

/// <summary>
/// A finding on its way from the program that was built to the build: one line of text, its fields between tabs.
/// </summary>
internal sealed record BuildFinding(string Severity, string Id, string Help, string File, int Line, int Column, string Message)
{
    private const int FieldCount = 7;

    // A finding that fills a build log helps nobody, and the log has no other way to end it.
    private const int LongestMessage = 8_000;

    /// <summary>Reads a line; null where it is none.</summary>
    public static BuildFinding? Parse(string text)
    {
        var fields = text.Split('\t');
        return
            fields.Length == FieldCount
            && fields[0] is SeverityWords.Error or SeverityWords.Warning or SeverityWords.Info
            && IsId(fields[1])
            && int.TryParse(fields[4], NumberStyles.None, CultureInfo.InvariantCulture, out var line)
            && int.TryParse(fields[5], NumberStyles.None, CultureInfo.InvariantCulture, out var column)
            ? new(fields[0], fields[1], Unescape(fields[2]), Unescape(fields[3]), line, column, Unescape(fields[6]))
            : null;
    }

    public override string ToString() =>
        string.Join(
            "\t",
            Severity,
            Id,
            Escape(Help),
            Escape(File),
            Line.ToString(CultureInfo.InvariantCulture),
            Column.ToString(CultureInfo.InvariantCulture),
            Escape(Message.Length <= LongestMessage ? Message : Message.Substring(0, LongestMessage) + "…")
        );

    /// <summary>The text as one field of a line.</summary>
    public static string Escape(string text) => text.Replace("\\", "\\\\").Replace("\t", "\\t").Replace("\r", "\\r").Replace("\n", "\\n");

    private static bool IsId(string text) =>
        text.StartsWith("CLAN", StringComparison.Ordinal) && text.Length == 8 && text.Skip(4).All(digit => digit is >= '0' and <= '9');

    private static string Unescape(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 == text.Length)
            {
                result.Append(text[i]);
                continue;
            }

            i++;
            result.Append(
                text[i] switch
                {
                    't' => '\t',
                    'r' => '\r',
                    'n' => '\n',
                    var other => other,
                }
            );
        }

        return result.ToString();
    }
}
