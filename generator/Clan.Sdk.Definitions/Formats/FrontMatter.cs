using System.Globalization;
using System.Text;
using Clan.Sdk.Definitions.Diagnostics;
using Clan.Sdk.Definitions.Json;
using Newtonsoft.Json.Linq;
using Kinds = Clan.Sdk.Definitions.Diagnostics.DefinitionDiagnosticTable;

namespace Clan.Sdk.Definitions.Formats;

/// <summary>
/// The TOML between two lines of <c>---</c> that heads a module's README, read into the same located tokens as JSON. What front matter
/// uses is known: tables, dotted keys, texts, integers, booleans, lists; anything else of TOML is a finding.
/// </summary>
internal sealed class FrontMatter
{
    private const string Fence = "---";

    private readonly string _text;
    private readonly int _end;
    private int _position;

    private FrontMatter(string text, int start, int end)
    {
        _text = text;
        _position = start;
        _end = end;
    }

    public static JObject? Parse(DiagnosticSink sink)
    {
        var text = sink.Text.Text;
        try
        {
            var start = text.StartsWith("\uFEFF", StringComparison.Ordinal) ? 1 : 0;
            var first = EndOfLine(text, start);
            if (text.Substring(start, first - start).TrimEnd() != Fence)
                throw new TomlException(start, "the file does not begin with a line of '---'");
            for (var line = first + 1; line < text.Length; line = EndOfLine(text, line) + 1)
            {
                if (text.Substring(line, EndOfLine(text, line) - line).TrimEnd() == Fence)
                    return new FrontMatter(text, first + 1, line).ReadDocument(sink.Cancellation);
            }

            throw new TomlException(start, "the line of '---' that closes it is missing");
        }
        catch (TomlException mistake)
        {
            sink.Report(Kinds.FrontMatter, Math.Min(mistake.Offset, text.Length), 0, mistake.Message);
            return null;
        }
    }

    private static int EndOfLine(string text, int start)
    {
        var end = start >= text.Length ? -1 : text.IndexOf('\n', start);
        return end < 0 ? text.Length : end;
    }

    private char Current => _position < _end ? _text[_position] : '\0';

    private JObject ReadDocument(CancellationToken cancellation)
    {
        var root = Located(new JObject(), _position, 0);
        var table = root;
        for (SkipBlank(); _position < _end; SkipBlank())
        {
            cancellation.ThrowIfCancellationRequested();
            if (Current != '[')
            {
                ReadEntry(table);
                EndLine();
                continue;
            }

            _position++;
            table = Table(root, ReadKey());
            Expect(']');
            EndLine();
        }

        return root;
    }

    private void ReadEntry(JObject table)
    {
        var key = ReadKey();
        Expect('=');
        var (name, offset) = key[key.Count - 1];
        var target = Table(table, key.GetRange(0, key.Count - 1));
        if (target.Property(name, StringComparison.Ordinal) is not null)
            throw new TomlException(offset, $"the key '{name}' stands twice");
        target.Add(Located(new JProperty(name, ReadValue()), offset, name.Length));
    }

    private static JObject Table(JObject root, List<(string Name, int Offset)> path)
    {
        var table = root;
        foreach (var (name, offset) in path)
        {
            if (table.Property(name, StringComparison.Ordinal) is not { } property)
            {
                property = Located(new JProperty(name, Located(new JObject(), offset, name.Length)), offset, name.Length);
                table.Add(property);
            }

            table = property.Value as JObject ?? throw new TomlException(offset, $"'{name}' is a value already and cannot have keys");
        }

        return table;
    }

    private List<(string Name, int Offset)> ReadKey()
    {
        var parts = new List<(string, int)>();
        do
        {
            if (parts.Count > 0)
                _position++;
            if (parts.Count > JsonReader.MaximumDepth)
                throw new TomlException(_position, "the key has too many parts");
            SkipSpaces();
            var start = _position;
            if (Current is '"' or '\'')
            {
                parts.Add((ReadText(), start));
            }
            else
            {
                while (Current is '-' or '_' || (Current < 128 && char.IsLetterOrDigit(Current)))
                    _position++;
                if (_position == start)
                    throw new TomlException(start, "a key is missing");
                parts.Add((_text.Substring(start, _position - start), start));
            }

            SkipSpaces();
        } while (Current == '.');
        return parts;
    }

    private JToken ReadValue(int depth = 0)
    {
        SkipSpaces();
        var start = _position;
        JToken value = Current switch
        {
            '"' or '\'' => JValue.CreateString(ReadText()),
            '[' when depth < JsonReader.MaximumDepth => ReadList(depth),
            _ => ReadWord(),
        };
        return Located(value, start, value is JContainer ? 1 : _position - start);
    }

    private JArray ReadList(int depth)
    {
        var list = new JArray();
        _position++;
        for (SkipBlank(); Current != ']'; SkipBlank())
        {
            list.Add(ReadValue(depth + 1));
            SkipBlank();
            if (Current != ']')
                Expect(',');
        }

        _position++;
        return list;
    }

    private JValue ReadWord()
    {
        var start = _position;
        while (Current is '-' or '+' or '_' or '.' or ':' || (Current < 128 && char.IsLetterOrDigit(Current)))
            _position++;
        var word = _text.Substring(start, _position - start);
        if (word is "true" or "false")
            return new JValue(word == "true");
        if (long.TryParse(word.Replace("_", ""), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return new JValue(number);
        throw new TomlException(start, word.Length == 0 ? "a value is missing" : $"'{word}' is no text, integer or boolean");
    }

    private string ReadText()
    {
        var start = _position;
        var quote = Current;
        var builder = new StringBuilder();
        for (_position++; Current != quote; _position++)
        {
            if (_position >= _end || Current is '\n')
                throw new TomlException(start, "the text that starts here is not closed on its line");
            builder.Append(Current == '\\' && quote == '"' ? ReadEscape() : Current.ToString());
        }

        _position++;
        return builder.ToString();
    }

    private string ReadEscape()
    {
        _position++;
        var digits = Current switch
        {
            'u' => 4,
            'U' => 8,
            _ => 0,
        };
        if (
            digits > 0
            && _position + digits < _end
            && int.TryParse(
                _text.Substring(_position + 1, digits),
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture,
                out var point
            )
            && point is >= 0 and <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF)
        )
        {
            _position += digits;
            return char.ConvertFromUtf32(point);
        }

        return Current switch
        {
            '"' or '\\' => Current.ToString(),
            'b' => "\b",
            'f' => "\f",
            'n' => "\n",
            'r' => "\r",
            't' => "\t",
            _ => throw new TomlException(_position - 1, "an escape that TOML does not know"),
        };
    }

    private void SkipSpaces()
    {
        while (Current is ' ' or '\t')
            _position++;
    }

    private void SkipBlank()
    {
        while (_position < _end && Current is ' ' or '\t' or '\r' or '\n' or '#')
            _position = Current == '#' ? Math.Min(EndOfLine(_text, _position), _end) : _position + 1;
    }

    private void EndLine()
    {
        SkipSpaces();
        if (_position < _end && Current is not ('\n' or '\r' or '#'))
            throw new TomlException(_position, "something follows the end of the entry");
    }

    private void Expect(char character)
    {
        SkipSpaces();
        if (Current != character)
            throw new TomlException(_position, $"'{character}' is missing");
        _position++;
    }

    private static T Located<T>(T token, int offset, int length)
        where T : JToken
    {
        token.AddAnnotation(new TokenSpan(offset, length));
        return token;
    }

    private sealed class TomlException(int offset, string message) : Exception(message)
    {
        public int Offset { get; } = offset;
    }
}
