using System.Globalization;
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

    private readonly JsonScanner _scanner;
    private readonly DiagnosticSink _sink;
    private int _depth;

    private JsonReader(DiagnosticSink sink)
    {
        _scanner = new(sink.Text.Text);
        _sink = sink;
    }

    /// <returns>The root, or null after a finding that names the first mistake.</returns>
    public static JToken? Read(DiagnosticSink sink)
    {
        var reader = new JsonReader(sink);
        reader._scanner.SkipByteOrderMark();
        reader._scanner.SkipWhitespace();
        if (reader._scanner.AtEnd)
        {
            sink.Report(Kinds.EmptyFile, 0, 0);
            return null;
        }

        try
        {
            var root = reader.ReadValue();
            reader._scanner.SkipWhitespace();
            if (!reader._scanner.AtEnd)
                throw reader._scanner.Unexpected("nothing more after the end of the document");
            return root;
        }
        catch (MalformedJsonException mistake)
        {
            sink.Report(mistake.Kind, mistake.Offset, mistake.Length, mistake.Message);
            return null;
        }
    }

    private JToken ReadValue()
    {
        _scanner.SkipWhitespace();
        var start = _scanner.Position;
        JToken value = _scanner.Current switch
        {
            '{' => ReadObject(),
            '[' => ReadArray(),
            '"' => JValue.CreateString(_scanner.ReadText()),
            '-' or (>= '0' and <= '9') => ReadNumber(),
            't' => ReadWord("true", new JValue(true)),
            'f' => ReadWord("false", new JValue(false)),
            'n' => ReadWord("null", JValue.CreateNull()),
            _ => throw _scanner.Unexpected("a value"),
        };
        value.AddAnnotation(new TokenSpan(start, value is JContainer ? 1 : _scanner.Position - start));
        return value;
    }

    private JObject ReadObject()
    {
        var result = new JObject();
        Enter();
        _scanner.SkipWhitespace();
        if (_scanner.Current == '}')
        {
            Leave();
            return result;
        }

        while (true)
        {
            _scanner.SkipWhitespace();
            var start = _scanner.Position;
            if (_scanner.Current != '"')
                throw _scanner.Unexpected("a key in double quotes");
            var name = _scanner.ReadText();
            var span = new TokenSpan(start, _scanner.Position - start);
            _scanner.SkipWhitespace();
            _scanner.Expect(':', "':' after the key");
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
            _scanner.SkipWhitespace();
            if (_scanner.Current == '}')
            {
                Leave();
                return result;
            }

            _scanner.Expect(',', "',' or '}'");
        }
    }

    private JArray ReadArray()
    {
        var result = new JArray();
        Enter();
        _scanner.SkipWhitespace();
        if (_scanner.Current == ']')
        {
            Leave();
            return result;
        }

        while (true)
        {
            result.Add(ReadValue());
            _scanner.SkipWhitespace();
            if (_scanner.Current == ']')
            {
                Leave();
                return result;
            }

            _scanner.Expect(',', "',' or ']'");
        }
    }

    private void Enter()
    {
        if (++_depth > MaximumDepth)
            throw new MalformedJsonException(Kinds.TooDeep, _scanner.Position, 1, MaximumDepth.ToString(CultureInfo.InvariantCulture));
        _sink.Cancellation.ThrowIfCancellationRequested();
        _scanner.Skip();
    }

    private void Leave()
    {
        _depth--;
        _scanner.Skip();
    }

    private JValue ReadWord(string word, JValue value)
    {
        _scanner.ReadWord(word);
        return value;
    }

    private JValue ReadNumber()
    {
        var start = _scanner.Position;
        var (text, isInteger) = _scanner.ReadNumber();
        if (isInteger && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer))
            return new JValue(integer);
        if (isInteger)
            _sink.Report(Kinds.IntegerOutOfRange, start, text.Length, text);

        // .NET Framework refuses what lies beyond a double, newer .NET gives infinity: both are the same mistake.
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || double.IsInfinity(number))
            throw new MalformedJsonException(Kinds.MalformedJson, start, text.Length, $"a number that fits 64 bits, found '{text}'");
        return new JValue(number);
    }
}
