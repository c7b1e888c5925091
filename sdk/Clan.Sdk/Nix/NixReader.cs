using System.Globalization;
using System.Text;
using Clan.Sdk.Json;

namespace Clan.Sdk.Nix;

/// <summary>
/// Reads what <see cref="NixWriter"/> wrote, to the letter and nothing else: only then it is known what a file of Nix says without
/// evaluating it.
/// </summary>
internal sealed class NixReader
{
    // Where the text of an expression ends is tried out: a line in it may look like its end.
    private const int MostTries = 10_000;

    private readonly string _text;
    private readonly NixLines _lines;
    private readonly List<(int Start, int Choice)> _choices = [];
    private int _at;
    private int _expression;
    private string? _up;

    private NixReader(string text, NixLines lines) => (_text, _lines) = (text, lines);

    /// <summary>The definitions of a module; null where it is not as it would be written.</summary>
    /// <param name="text">The module.</param>
    /// <param name="lines">Where its lines stand.</param>
    public static IReadOnlyList<NixDefinition>? Read(string text, NixLines lines)
    {
        var reader = new NixReader(text, lines);
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (reader.ReadModule() is { } definitions && NixWriter.Module(definitions, reader._up ?? "") == text)
            {
                return definitions;
            }

            if (!reader.TryNextChoice())
            {
                return null;
            }
        }

        return null;
    }

    private bool TryNextChoice()
    {
        // Those that were chosen for what the failed try never reached are gone.
        _choices.RemoveRange(_expression, _choices.Count - _expression);
        while (_choices.Count > 0)
        {
            var (start, choice) = _choices[^1];
            _choices.RemoveAt(_choices.Count - 1);
            if (EndOf(start, choice + 1) is not null)
            {
                _choices.Add((start, choice + 1));
                return true;
            }
        }

        return false;
    }

    private List<NixDefinition>? ReadModule()
    {
        (_at, _expression, _up) = (0, 0, null);
        if (!Take("{ lib, self, ... }:\n"))
        {
            return null;
        }

        Take("let\n  inputs = self.inputs;\nin\n");
        if (!Take("{\n"))
        {
            return null;
        }

        var definitions = new List<NixDefinition>();
        while (!Take("}\n"))
        {
            if (!Take("  inventory") || ReadPath() is not { } path || !Take(" = "))
            {
                return null;
            }

            var isAppended = Take("lib.mkAfter ");
            if (ReadValue(depth: 1) is not { } value || !Take(";\n"))
            {
                return null;
            }

            definitions.Add(new(path, value, isAppended));
        }

        return _at == _text.Length ? definitions : null;
    }

    private List<string>? ReadPath()
    {
        var path = new List<string>();
        while (Take("."))
        {
            if (ReadName() is not { } name)
            {
                return null;
            }

            path.Add(name);
        }

        return path;
    }

    private string? ReadName() => Is("\"") ? ReadQuoted() : TakeWhile(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');

    private ClanValue? ReadValue(int depth)
    {
        var place = _lines.At(_at);
        return Is("(\n") ? ReadExpression(depth)
            : Is("./") || Is("../") ? ReadPathLiteral()
            : Take("(./. + \"/") ? ReadComputedPath()
            : Take("(builtins.fromJSON ") ? ReadJson()
            : Take("{ }") ? new ObjectValue(place)
            : Take("{\n") ? ReadObject(depth, place)
            : Take("[ ]") ? new ListValue([], place)
            : Take("[\n") ? ReadList(depth, place)
            : Is("\"")
                ? ReadQuoted() is { } text ? new StringValue(text, place)
                    : null
            : Take("true") ? new BooleanValue(true, place)
            : Take("false") ? new BooleanValue(false, place)
            : Take("null") ? new NullValue(place)
            : TakeWhile(char.IsAsciiDigit) is { Length: > 0 } digits
            && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var integer)
                ? new IntegerValue(integer, place)
            : null;
    }

    private NixExpression? ReadExpression(int depth)
    {
        var start = _at;
        if (_expression == _choices.Count)
        {
            _choices.Add((start, 0));
        }

        var choice = _choices[_expression++].Choice;
        if (EndOf(start, choice) is not { } end || end - Ending(depth) <= start + 2)
        {
            return null;
        }

        _at = end;
        var text = _text[(start + 2)..(end - Ending(depth))];
        return string.IsNullOrWhiteSpace(text) ? null : NixExpression.Raw(text).At(_lines.At(start + 2));
    }

    // After the bracket of the given number that stands on a line of its own, with a value's end behind it.
    private int? EndOf(int start, int choice)
    {
        for (var at = start; (at = _text.IndexOf(')', at + 1)) >= 0; )
        {
            var lineStart = _text.LastIndexOf('\n', at) + 1;
            var isAlone = _text.AsSpan(lineStart, at - lineStart).TrimStart(' ').IsEmpty;
            if (lineStart > start + 2 && isAlone && at + 1 < _text.Length && _text[at + 1] is ';' or '\n' && choice-- == 0)
            {
                return at + 1;
            }
        }

        return null;
    }

    private static int Ending(int depth) => 1 + (depth * 2) + 1;

    private NixPath? ReadPathLiteral()
    {
        var place = _lines.At(_at);
        var literal = TakeWhile(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' or '+' or '/');
        return FromFile(literal.StartsWith("./", StringComparison.Ordinal) ? literal[2..] : literal)?.At(place);
    }

    private NixPath? ReadComputedPath()
    {
        var place = _lines.At(_at);
        if (Quoted(_at) is not { } quoted || !Take(quoted.Source + ")"))
        {
            return null;
        }

        return FromFile(quoted.Text)?.At(place);
    }

    // Each path goes up to the flake's root first, all of them by the same steps.
    private NixPath? FromFile(string path)
    {
        var down = path;
        while (down.StartsWith("../", StringComparison.Ordinal))
        {
            down = down[3..];
        }

        var up = path[..^down.Length];
        _up ??= up;
        return up != _up || down.Contains('\0', StringComparison.Ordinal) ? null : NixPath.Of(down.Length == 0 ? "." : down);
    }

    private ClanValue? ReadJson()
    {
        var place = _lines.At(_at);
        return ReadQuoted() is { } json && Take(")") && JsonText.Read(json, file: null) is { Error: null, Value: { } value }
            ? LocatedCopy.Of(value, place)
            : null;
    }

    private ListValue? ReadList(int depth, SourceLocation place)
    {
        var items = new List<ClanValue>();
        while (!Take(Indent(depth) + "]"))
        {
            if (!Take(Indent(depth + 1)) || ReadValue(depth + 1) is not { } item || !Take("\n"))
            {
                return null;
            }

            items.Add(item);
        }

        return new(items, place);
    }

    private ClanValue? ReadObject(int depth, SourceLocation place)
    {
        if (Take(Indent(depth + 1) + "__toString = _: "))
        {
            return ReadShown(depth);
        }

        var fields = new ObjectValue(place);
        while (!Take(Indent(depth) + "}"))
        {
            var line = _lines.At(_at);
            if (
                !Take(Indent(depth + 1))
                || ReadName() is not { } name
                || !Take(" = ")
                || ReadValue(depth + 1) is not { } value
                || !Take(";\n")
                || !fields.TryAdd(name, value, line)
            )
            {
                return null;
            }
        }

        return fields;
    }

    // A module that shows itself as a text: what is in it counts.
    private ClanValue? ReadShown(int depth) =>
        ReadQuoted() is not null
        && Take($";\n{Indent(depth + 1)}__functor = _: _: {{\n{Indent(depth + 2)}imports = [\n{Indent(depth + 3)}")
        && ReadValue(depth + 3) is { } module
        && Take($"\n{Indent(depth + 2)}];\n{Indent(depth + 1)}}};\n{Indent(depth)}}}")
            ? module
            : null;

    private string? ReadQuoted()
    {
        if (Quoted(_at + 1) is not { } quoted)
        {
            return null;
        }

        _at += quoted.Source.Length + 1;
        return quoted.Text;
    }

    // A text up to its closing quotation mark, that included in the source.
    private (string Text, string Source)? Quoted(int start)
    {
        var text = new StringBuilder();
        for (var at = start; at < _text.Length; at++)
        {
            switch (_text[at])
            {
                case '"':
                    return (text.ToString(), _text[start..(at + 1)]);
                case '\\' when at + 1 < _text.Length:
                    text.Append(
                        _text[++at] switch
                        {
                            'n' => '\n',
                            'r' => '\r',
                            't' => '\t',
                            var other => other,
                        }
                    );
                    break;
                default:
                    text.Append(_text[at]);
                    break;
            }
        }

        return null;
    }

    private static string Indent(int depth) => new(' ', depth * 2);

    private bool Is(string word) => _text.AsSpan(_at).StartsWith(word);

    private bool Take(string word)
    {
        if (!Is(word))
        {
            return false;
        }

        _at += word.Length;
        return true;
    }

    private string TakeWhile(Func<char, bool> isPart)
    {
        var start = _at;
        while (_at < _text.Length && isPart(_text[_at]))
        {
            _at++;
        }

        return _text[start.._at];
    }
}
