using System.Globalization;
using System.Text;
using Kinds = Clan.Sdk.Definitions.Diagnostics.DefinitionDiagnosticTable;

namespace Clan.Sdk.Definitions.Json;

/// <summary>The characters of a JSON text, read one scalar after the other. The first mistake is an exception.</summary>
internal sealed class JsonScanner(string text)
{
    /// <summary>The place of <see cref="Current"/>, from 0.</summary>
    public int Position { get; private set; }

    public bool AtEnd => Position >= text.Length;

    /// <summary>The next character; NUL at the end.</summary>
    public char Current => Position < text.Length ? text[Position] : '\0';

    public void SkipByteOrderMark()
    {
        if (text.Length > 0 && text[0] == '\uFEFF')
            Position = 1;
    }

    public void SkipWhitespace()
    {
        while (Position < text.Length && text[Position] is ' ' or '\t' or '\n' or '\r')
            Position++;
    }

    public void Skip() => Position++;

    public void Expect(char character, string expected)
    {
        if (Current != character)
            throw Unexpected(expected);
        Position++;
    }

    public void ReadWord(string word)
    {
        if (string.CompareOrdinal(text, Position, word, 0, word.Length) != 0)
            throw Unexpected("a value");
        Position += word.Length;
    }

    public (string Text, bool IsInteger) ReadNumber()
    {
        var start = Position;
        var isInteger = true;
        if (Current == '-')
            Position++;
        if (Current == '0')
            Position++;
        else
            ReadDigits();
        if (Current == '.')
        {
            isInteger = false;
            Position++;
            ReadDigits();
        }

        if (Current is 'e' or 'E')
        {
            isInteger = false;
            Position++;
            if (Current is '+' or '-')
                Position++;
            ReadDigits();
        }

        return (text.Substring(start, Position - start), isInteger);
    }

    public string ReadText()
    {
        var opening = Position++;
        var start = Position;
        StringBuilder? builder = null;
        while (true)
        {
            if (AtEnd)
                throw new MalformedJsonException(Kinds.MalformedJson, opening, 1, "a closing '\"' for the text that starts here");
            var character = text[Position];
            if (character == '"')
                break;
            if (character < ' ')
                throw Unexpected("an escape (\\n, \\t, …) instead of the control character");
            if (character != '\\')
            {
                Position++;
                continue;
            }

            builder ??= new StringBuilder();
            builder.Append(text, start, Position - start).Append(ReadEscape());
            start = Position;
        }

        var tail = text.Substring(start, Position - start);
        Position++;
        var result = builder is null ? tail : builder.Append(tail).ToString();
        if (!WellFormed.IsUnicode(result))
        {
            throw new MalformedJsonException(
                Kinds.MalformedJson,
                opening,
                Position - opening,
                "Unicode text, found half of a surrogate pair"
            );
        }

        return result;
    }

    private char ReadEscape()
    {
        Position++;
        var escape = Current;
        Position++;
        switch (escape)
        {
            case '"' or '\\' or '/':
                return escape;
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u'
                when Position + 4 <= text.Length
                    && ushort.TryParse(
                        text.Substring(Position, 4),
                        NumberStyles.AllowHexSpecifier,
                        CultureInfo.InvariantCulture,
                        out var unit
                    ):
                Position += 4;
                return (char)unit;
            default:
                Position -= 2;
                throw Unexpected("an escape that JSON knows (\\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX)");
        }
    }

    public MalformedJsonException Unexpected(string expected)
    {
        var found =
            AtEnd ? "the end of the file"
            : Current < ' ' ? $"U+{(int)Current:X4}"
            : $"'{Current}'";
        return new MalformedJsonException(
            Kinds.MalformedJson,
            Math.Min(Position, text.Length),
            AtEnd ? 0 : 1,
            $"{expected}, found {found}"
        );
    }

    private void ReadDigits()
    {
        if (Current is < '0' or > '9')
            throw Unexpected("a digit");
        while (Current is >= '0' and <= '9')
            Position++;
    }
}
