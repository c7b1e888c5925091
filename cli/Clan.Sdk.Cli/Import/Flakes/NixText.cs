using System.Text.RegularExpressions;

namespace Clan.Sdk.Cli.Import.Flakes;

/// <summary>An expression as it is written in a file of a flake.</summary>
/// <param name="File">The file, from the flake's folder.</param>
/// <param name="Source">The file's text.</param>
/// <param name="Start">Where the expression begins in it.</param>
/// <param name="End">Where it ends.</param>
internal sealed partial record NixText(string File, string Source, int Start, int End)
{
    /// <summary>The line on which it begins, counted from 1.</summary>
    public int Line => LineAt(Start);

    /// <summary>The line on which it ends.</summary>
    public int LastLine => LineAt(Math.Max(Start, End - 1));

    /// <summary>The expression without brackets around the whole, moved to the left as far as its lines stand to the right together.</summary>
    public string Expression
    {
        get
        {
            var (start, end) = WithoutBrackets();
            var text = Source[start..end];
            if (HasLongText)
            {
                // It would become another one.
                return text;
            }

            var lines = text.Split('\n');
            var margin = lines.Skip(1).Where(line => !string.IsNullOrWhiteSpace(line)).Min(line => (int?)Indentation(line)) ?? 0;
            return string.Join('\n', lines.Select((line, i) => i == 0 ? line : line[Math.Min(margin, Indentation(line))..].TrimEnd()));
        }
    }

    /// <summary>Whether it names files by where it is written.</summary>
    public bool HasRelativePath => RelativePath().IsMatch(Source[Start..End]);

    /// <summary>
    /// Whether a name could mean another thing elsewhere although Nix finds no name missing: what <c>with</c> brings gives way to what the
    /// file binds.
    /// </summary>
    public bool MayChangeByWith
    {
        get
        {
            var inner = Source[Start..End];
            if (!With().IsMatch(inner))
            {
                return false;
            }

            var bound = Bound()
                .Matches(Source[..Start] + " " + Source[End..])
                .Select(match => match.Value)
                .ToHashSet(StringComparer.Ordinal);
            bound.ExceptWith(Bound().Matches(inner).Select(match => match.Value));
            return Name().Matches(inner).Any(match => bound.Contains(match.Value));
        }
    }

    private bool HasLongText
    {
        get
        {
            var nix = new NixScanner(Source) { At = Start };
            while (nix.At < End)
            {
                var start = nix.At;
                if (nix.SkipSpace())
                {
                    continue;
                }

                if (!nix.SkipText())
                {
                    nix.At++;
                }
                else if (Source.AsSpan(start, nix.At - start).Contains('\n'))
                {
                    return true;
                }
            }

            return false;
        }
    }

    private (int Start, int End) WithoutBrackets()
    {
        var nix = new NixScanner(Source) { At = Start + 1 };
        if (Source[Start] != '(')
        {
            return (Start, End);
        }

        nix.SkipTo(')');
        if (nix.At != End)
        {
            return (Start, End);
        }

        var inner = Source.AsSpan(Start + 1, End - Start - 2);
        var start = Start + 1 + inner.Length - inner.TrimStart().Length;
        // A comment at the end would reach over what follows the expression.
        return inner.Contains('#') ? (Start, End) : (start, start + inner.Trim().Length);
    }

    private static int Indentation(string line) => line.Length - line.TrimStart(' ').Length;

    private int LineAt(int position) => new NixScanner(Source).LineOf(position);

    [GeneratedRegex(@"(?<![\w./-])\.{1,2}/")]
    private static partial Regex RelativePath();

    [GeneratedRegex(@"\bwith\b")]
    private static partial Regex With();

    [GeneratedRegex(@"(?<![\w.'-])[A-Za-z_][\w'-]*(?=\s*[,=:}?])")]
    private static partial Regex Bound();

    [GeneratedRegex(@"(?<![\w.'-])[A-Za-z_][\w'-]*")]
    private static partial Regex Name();
}
