using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Clan.Sdk.Cli.Import.Flakes;

/// <summary>Reads a text of Nix as far as brackets, texts, comments and names take one. It evaluates nothing.</summary>
internal sealed partial class NixScanner(string text)
{
    /// <summary>Where the next character stands.</summary>
    public int At { get; set; }

    public string Text => text;

    public bool IsAtEnd => At >= text.Length;

    public char Current => text[At];

    /// <summary>Whether one more bracket can be entered. What is nested deeper than that is read as if it were not: nobody wrote it by hand.</summary>
    public static bool CanNest => RuntimeHelpers.TryEnsureSufficientExecutionStack();

    /// <summary>Whether the next thing is a single <c>=</c>, as in a binding.</summary>
    public bool IsAtBinding => !IsAtEnd && Current == '=' && !(At + 1 < text.Length && text[At + 1] == '=');

    /// <summary>Skips everything up to a closing bracket, and it.</summary>
    public void SkipTo(char end)
    {
        while (At < text.Length)
        {
            if (SkipSpace() || SkipText())
            {
                continue;
            }

            var c = text[At++];
            if (c == end)
            {
                return;
            }

            if (Closing(c) is { } inner && CanNest)
            {
                SkipTo(inner);
            }
        }
    }

    /// <summary>
    /// Skips an expression up to what ends it, a semicolon or a closing bracket. The bindings of <c>let … in</c>, and what <c>with</c> and
    /// <c>assert</c> name, have semicolons of their own.
    /// </summary>
    public void SkipValue()
    {
        var (lets, semicolons) = (0, 0);
        while (At < text.Length && text[At] is not ('}' or ')' or ']'))
        {
            if (SkipSpace() || SkipText())
            {
                continue;
            }

            if (text[At] == ';')
            {
                if (lets == 0 && semicolons-- == 0)
                {
                    return;
                }

                At++;
            }
            else if (IsNameStart(text[At]))
            {
                var name = ReadPath();
                lets += name switch
                {
                    "let" => 1,
                    "in" => -1,
                    _ => 0,
                };
                semicolons += lets == 0 && EndsWithSemicolon(name) ? 1 : 0;
            }
            else if (Closing(text[At++]) is { } end && CanNest)
            {
                SkipTo(end);
            }
        }
    }

    /// <summary>Whether a word of Nix takes an expression and a semicolon before the one that it is part of.</summary>
    public static bool EndsWithSemicolon(string word) => word is "with" or "assert";

    /// <summary>Skips an item of a list: a name, a path, a text or something in brackets, with what is selected of it.</summary>
    public void SkipItem()
    {
        var start = At;
        while (!IsAtEnd && Current is not (']' or ')' or '}' or ';'))
        {
            if (!SkipText() && Closing(text[At++]) is { } end && CanNest)
            {
                SkipTo(end);
            }

            var rest = At;
            SkipAllSpace();
            if (!GoesOn(start, rest))
            {
                At = rest;
                return;
            }

            if (IsAtWord("or"))
            {
                At += "or".Length;
                SkipAllSpace();
            }
        }
    }

    public void SkipAllSpace()
    {
        while (At < text.Length && SkipSpace()) { }
    }

    public bool SkipSpace()
    {
        if (char.IsWhiteSpace(text[At]))
        {
            At++;
            return true;
        }

        if (text[At] == '#')
        {
            At = text.IndexOf('\n', At) is >= 0 and var end ? end + 1 : text.Length;
            return true;
        }

        if (text.AsSpan(At).StartsWith("/*"))
        {
            At = text.IndexOf("*/", At + 2, StringComparison.Ordinal) is >= 0 and var end ? end + 2 : text.Length;
            return true;
        }

        return false;
    }

    public bool SkipText()
    {
        if (text[At] == '"')
        {
            At++;
            SkipText("\"", '\\');
            return true;
        }

        if (text.AsSpan(At).StartsWith("''"))
        {
            At += 2;
            SkipText("''", null);
            return true;
        }

        return false;
    }

    private void SkipText(string end, char? escape)
    {
        while (At < text.Length)
        {
            var rest = text.AsSpan(At);
            if (rest[0] == escape)
            {
                At += 2;
            }
            else if (escape is null && (rest.StartsWith("'''") || rest.StartsWith("''$") || rest.StartsWith("''\\")))
            {
                At += 3;
            }
            else if (rest.StartsWith(end))
            {
                At += end.Length;
                return;
            }
            else if (rest.StartsWith("${") && CanNest)
            {
                At += 2;
                SkipTo('}');
            }
            else
            {
                At++;
            }
        }

        At = Math.Min(At, text.Length);
    }

    // Names with dots between them; a quoted name is one too.
    public string ReadPath()
    {
        var start = At;
        while (At < text.Length && (IsNameStart(text[At]) || char.IsAsciiDigit(text[At]) || text[At] is '-' or '\'' or '.' or '"'))
        {
            if (text[At] == '"')
            {
                SkipText();
            }
            else
            {
                At++;
            }
        }

        return text[start..At];
    }

    public static bool IsNameStart(char c) => char.IsAsciiLetter(c) || c == '_';

    public static char? Closing(char c) =>
        c switch
        {
            '{' => '}',
            '(' => ')',
            '[' => ']',
            _ => null,
        };

    /// <summary>The names of a path as it is written; a name that is computed is as it is written too.</summary>
    public static IEnumerable<string> NamesOf(string path)
    {
        var nix = new NixScanner(path);
        while (!nix.IsAtEnd)
        {
            var start = nix.At;
            if (nix.SkipText())
            {
                var name = path[(start + 1)..Math.Max(start + 1, nix.At - 1)];
                yield return name.Contains('$', StringComparison.Ordinal) ? name : Escape().Replace(name, "$1");
            }
            else
            {
                nix.At = path.IndexOfAny(['.', '"'], start) is >= 0 and var end ? end : path.Length;
                if (nix.At > start)
                {
                    yield return path[start..nix.At];
                }
            }

            if (!nix.IsAtEnd && nix.Current == '.')
            {
                nix.At++;
            }
        }
    }

    public int LineOf(int position) => 1 + text.AsSpan(0, Math.Min(position, text.Length)).Count('\n');

    // An item began at start and is read up to rest; what may be more of it stands here.
    private bool GoesOn(int start, int rest) =>
        !IsAtEnd
        && (
            Current == '{' && text.AsSpan(start, rest - start).SequenceEqual("rec")
            || (rest < At ? IsAtWord("or") : Current is not ('{' or '(' or '[' or '"') || text[At - 1] is '$' or '.')
        );

    private bool IsAtWord(string word) =>
        text.AsSpan(At).StartsWith(word) && (At + word.Length >= text.Length || char.IsWhiteSpace(text[At + word.Length]));

    [GeneratedRegex(@"\\(.)")]
    private static partial Regex Escape();
}
