using System.Globalization;
using System.Text;

namespace Clan.Sdk.Shared;

/// <summary>
/// What the program leaves for the build in the file of its run: a block for each inventory, from a line that names it to a line that
/// ends it. Only a whole block counts: a program that was killed while it wrote has checked nothing.
/// </summary>
internal sealed class CheckResult
{
    /// <summary>The environment variable that names the file; where it is set, a program is only checked.</summary>
    public const string FileVariable = "CLAN_CHECK";

    private const string Begin = "inventory\t";
    private const string End = "end";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly List<BuildFinding> _findings = [];

    /// <summary>How many inventories were checked.</summary>
    public int Inventories { get; private set; }

    public IReadOnlyList<BuildFinding> Findings => _findings;

    /// <summary>The block of one inventory.</summary>
    public static string Format(string inventory, IEnumerable<BuildFinding> findings)
    {
        var block = new StringBuilder().Append(Begin).Append(BuildFinding.Escape(inventory)).Append('\n');
        foreach (var finding in findings)
        {
            block.Append(finding.ToString()).Append('\n');
        }

        return block.Append(End).Append('\n').ToString();
    }

    /// <summary>Reads what a program has left.</summary>
    /// <exception cref="FormatException">It is not what a program writes.</exception>
    public static CheckResult Parse(byte[] bytes)
    {
        var result = new CheckResult();
        var isInside = false;
        var number = 0;
        foreach (var line in Lines(bytes))
        {
            number++;
            if (!isInside && line.StartsWith(Begin, StringComparison.Ordinal))
            {
                isInside = true;
            }
            else if (isInside && line == End)
            {
                isInside = false;
                result.Inventories++;
            }
            else if (isInside && BuildFinding.Parse(line) is { } finding)
            {
                result._findings.Add(finding);
            }
            else
            {
                throw new FormatException(string.Format(CultureInfo.InvariantCulture, "its line {0} is not a finding", number));
            }
        }

        return isInside ? throw new FormatException("it ends in the middle of a report") : result;
    }

    private static IEnumerable<string> Lines(byte[] bytes)
    {
        string text;
        try
        {
            text = Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw new FormatException("it is no text");
        }

        return text.Length == 0 ? []
            : text[text.Length - 1] == '\n' ? text.Substring(0, text.Length - 1).Split('\n')
            : throw new FormatException("it ends in the middle of a line");
    }
}
