using System.Globalization;
using System.Text;

namespace Clan.Sdk.Shared;

/// <summary>
/// A finding on its way from the program that was built to the build: one line of text, its fields between tabs.
/// </summary>
internal sealed class BuildFinding(string severity, string id, string help, string file, int line, int column, string message)
{
    /// <summary>The environment variable that names the file for the findings; where it is set, a program is only checked.</summary>
    public const string ResultVariable = "CLAN_CHECK";

    private const int FieldCount = 7;

    public string Severity { get; } = severity;

    public string Id { get; } = id;

    public string Help { get; } = help;

    /// <summary>The file as the compiler knew it; empty where the place is unknown.</summary>
    public string File { get; } = file;

    public int Line { get; } = line;

    public int Column { get; } = column;

    public string Message { get; } = message;

    /// <summary>Reads a line; null where it is none, as the last one of a program that was killed while it wrote.</summary>
    public static BuildFinding? Parse(string text)
    {
        var fields = text.Split('\t');
        return
            fields.Length == FieldCount
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
            Escape(Message)
        );

    private static string Escape(string text) => text.Replace("\\", "\\\\").Replace("\t", "\\t").Replace("\r", "\\r").Replace("\n", "\\n");

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
