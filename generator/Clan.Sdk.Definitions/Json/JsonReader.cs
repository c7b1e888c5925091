using System.Globalization;
using System.Text;
using Clan.Sdk.Definitions.Diagnostics;
using Newtonsoft.Json.Linq;
using Kinds = Clan.Sdk.Definitions.Diagnostics.DefinitionDiagnosticTable;

namespace Clan.Sdk.Definitions.Json;

/// <summary>
/// Reads a definition file into Newtonsoft's tokens, each with the place where it starts. Newtonsoft's own reader is not used because
/// it accepts what JSON is not (comments, single quotes, NaN, trailing commas), knows only where a token ends, and drops repeated keys.
/// Text stays text: nothing is taken for a date.
/// </summary>
internal sealed class JsonReader
{
    /// <summary>The deepest nesting that a definition may have; clan's deepest has 30.</summary>
    public const int MaximumDepth = 128;

    private readonly string _text;
    private readonly DiagnosticSink _sink;
    private int _position;
    private int _depth;

    private JsonReader(string text, DiagnosticSink sink)
    {
        _text = text;
        _sink = sink;
    }

    /// <returns>The root, or null after a finding that names the first mistake.</returns>
    public static JToken? Read(DiagnosticSink sink)
    {
        var reader = new JsonReader(sink.Text.Text, sink);
        reader.SkipByteOrderMark();
        reader.SkipWhitespace();
        if (reader.AtEnd)
        {
            sink.Report(Kinds.EmptyFile, 0, 0);
            return null;
        }

        try
        {
            var root = reader.ReadValue();
            reader.SkipWhitespace();
            if (!reader.AtEnd)
                throw reader.Unexpected("nothing more after the end of the document");
            return root;
        }
        catch (MalformedJsonException mistake)
        {
            sink.Report(mistake.Kind, mistake.Offset, mistake.Length, mistake.Message);
            return null;
        }
    }

    private bool AtEnd => _position >= _text.Length;

    private char Current => _position < _text.Length ? _text[_position] : '\0';

    private void SkipByteOrderMark()
    {
        if (_text.Length > 0 && _text[0] == '\uFEFF')
            _position = 1;
    }

    private void SkipWhitespace()
    {
        while (_position < _text.Length && _text[_position] is ' ' or '\t' or '\n' or '\r')
            _position++;
    }

    private JToken ReadValue()
    {
        SkipWhitespace();
        var start = _position;
        JToken value = Current switch
        {
            '{' => ReadObject(),
            '[' => ReadArray(),
            '"' => JValue.CreateString(ReadText()),
            '-' or (>= '0' and <= '9') => ReadNumber(),
            't' => ReadWord("true", new JValue(true)),
            'f' => ReadWord("false", new JValue(false)),
            'n' => ReadWord("null", JValue.CreateNull()),
            _ => throw Unexpected("a value"),
        };
        value.AddAnnotation(new TokenSpan(start, value is JContainer ? 1 : _position - start));
        return value;
    }

    private JObject ReadObject()
    {
        var result = new JObject();
        Enter();
        SkipWhitespace();
        if (Current == '}')
        {
            Leave();
            return result;
        }

        while (true)
        {
            SkipWhitespace();
            var start = _position;
            if (Current != '"')
                throw Unexpected("a key in double quotes");
            var name = ReadText();
            var span = new TokenSpan(start, _position - start);
            SkipWhitespace();
            Expect(':', "':' after the key");
            var value = ReadValue();
            if (result.Property(name, StringComparison.Ordinal) is { } property)
            {
                _sink.Report(Kinds.RepeatedKey, span.Offset, span.Length, name);
                property.RemoveAnnotations<TokenSpan>();
                property.Value = value;
            }
            else
            {
                property = new JProperty(name, value);
                result.Add(property);
            }

            property.AddAnnotation(span);
            SkipWhitespace();
            if (Current == '}')
            {
                Leave();
                return result;
            }

            Expect(',', "',' or '}'");
        }
    }

    private JArray ReadArray()
    {
        var result = new JArray();
        Enter();
        SkipWhitespace();
        if (Current == ']')
        {
            Leave();
            return result;
        }

        while (true)
        {
            result.Add(ReadValue());
            SkipWhitespace();
            if (Current == ']')
            {
                Leave();
                return result;
            }

            Expect(',', "',' or ']'");
        }
    }

    private void Enter()
    {
        if (++_depth > MaximumDepth)
            throw new MalformedJsonException(Kinds.TooDeep, _position, 1, MaximumDepth.ToString(CultureInfo.InvariantCulture));
        _sink.Cancellation.ThrowIfCancellationRequested();
        _position++;
    }

    private void Leave()
    {
        _depth--;
        _position++;
    }

    private void Expect(char character, string expected)
    {
        if (Current != character)
            throw Unexpected(expected);
        _position++;
    }

    private JValue ReadWord(string word, JValue value)
    {
        if (string.CompareOrdinal(_text, _position, word, 0, word.Length) != 0)
            throw Unexpected("a value");
        _position += word.Length;
        return value;
    }

    private JValue ReadNumber()
    {
        var start = _position;
        var isInteger = true;
        if (Current == '-')
            _position++;
        if (Current == '0')
            _position++;
        else
            ReadDigits();
        if (Current == '.')
        {
            isInteger = false;
            _position++;
            ReadDigits();
        }

        if (Current is 'e' or 'E')
        {
            isInteger = false;
            _position++;
            if (Current is '+' or '-')
                _position++;
            ReadDigits();
        }

        var text = _text.Substring(start, _position - start);
        if (isInteger && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer))
            return new JValue(integer);
        if (isInteger)
            _sink.Report(Kinds.IntegerOutOfRange, start, text.Length, text);

        // .NET Framework refuses what lies beyond a double, newer .NET gives infinity: both are the same mistake.
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || double.IsInfinity(number))
            throw new MalformedJsonException(Kinds.MalformedJson, start, text.Length, $"a number that fits 64 bits, found '{text}'");
        return new JValue(number);
    }

    private void ReadDigits()
    {
        if (Current is < '0' or > '9')
            throw Unexpected("a digit");
        while (Current is >= '0' and <= '9')
            _position++;
    }

    private string ReadText()
    {
        var opening = _position++;
        var start = _position;
        StringBuilder? builder = null;
        while (true)
        {
            if (AtEnd)
                throw new MalformedJsonException(Kinds.MalformedJson, opening, 1, "a closing '\"' for the text that starts here");
            var character = _text[_position];
            if (character == '"')
                break;
            if (character < ' ')
                throw Unexpected("an escape (\\n, \\t, …) instead of the control character");
            if (character != '\\')
            {
                _position++;
                continue;
            }

            builder ??= new StringBuilder();
            builder.Append(_text, start, _position - start).Append(ReadEscape());
            start = _position;
        }

        var tail = _text.Substring(start, _position - start);
        _position++;
        var result = builder is null ? tail : builder.Append(tail).ToString();
        if (!WellFormed.IsUnicode(result))
        {
            throw new MalformedJsonException(
                Kinds.MalformedJson,
                opening,
                _position - opening,
                "Unicode text, found half of a surrogate pair"
            );
        }

        return result;
    }

    private char ReadEscape()
    {
        _position++;
        var escape = Current;
        _position++;
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
                when _position + 4 <= _text.Length
                    && ushort.TryParse(
                        _text.Substring(_position, 4),
                        NumberStyles.AllowHexSpecifier,
                        CultureInfo.InvariantCulture,
                        out var unit
                    ):
                _position += 4;
                return (char)unit;
            default:
                _position -= 2;
                throw Unexpected("an escape that JSON knows (\\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX)");
        }
    }

    private MalformedJsonException Unexpected(string expected)
    {
        var found =
            AtEnd ? "the end of the file"
            : Current < ' ' ? $"U+{(int)Current:X4}"
            : $"'{Current}'";
        return new MalformedJsonException(
            Kinds.MalformedJson,
            Math.Min(_position, _text.Length),
            AtEnd ? 0 : 1,
            $"{expected}, found {found}"
        );
    }
}
