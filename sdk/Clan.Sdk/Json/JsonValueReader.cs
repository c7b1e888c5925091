using System.Globalization;
using System.Text.Json;
using Clan.Sdk.Diagnostics;

namespace Clan.Sdk.Json;

/// <summary>Builds located values from valid UTF-8, without recursion, so that no nesting can exhaust the stack.</summary>
internal ref struct JsonValueReader
{
    private readonly int _maxDepth;
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly List<ClanValue> _items = [];
    private readonly TextCache _texts;
    private readonly bool _isBlank;
    private Utf8JsonReader _reader;
    private TextPosition _position;
    private Frame[] _frames = new Frame[16];
    private int _depth;
    private ClanValue _root = ClanValue.Null;

    public JsonValueReader(ReadOnlySpan<byte> utf8, string? file, int maxDepth)
    {
        _maxDepth = maxDepth;
        _isBlank = utf8.IndexOfAnyExcept(" \t\r\n"u8) < 0;
        _texts = new(utf8.Length);
        _position = new(utf8, file);

        // One level more than allowed, so that it is we who meet the first one too many and know its place.
        _reader = new(utf8, new JsonReaderOptions { MaxDepth = maxDepth + 1 });
    }

    /// <summary>An object or list that is being read.</summary>
    /// <param name="Object">The object; null for a list.</param>
    /// <param name="Start">Where its bracket stands.</param>
    /// <param name="FirstItem">Where a list's items begin in the common pile.</param>
    private record struct Frame(ObjectValue? Object, SourceLocation Start, int FirstItem)
    {
        public string Name { get; set; } = "";

        public SourceLocation NameLocation { get; set; }
    }

    public JsonReading Read()
    {
        try
        {
            while (_reader.Read())
            {
                if (!Accept(_position.Of((int)_reader.TokenStartIndex)))
                {
                    return new(ClanValue.Null, _diagnostics);
                }
            }

            return new(_root, _diagnostics);
        }
        catch (JsonException error)
        {
            Report(DiagnosticTable.MalformedJson, Explain(error), _position.OfLine(error.LineNumber ?? 0, error.BytePositionInLine ?? 0));
            return new(ClanValue.Null, _diagnostics);
        }
    }

    private bool Accept(SourceLocation at)
    {
        switch (_reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return Open(new(new ObjectValue(at), at, _items.Count));
            case JsonTokenType.StartArray:
                return Open(new(null, at, _items.Count));
            case JsonTokenType.EndObject:
            case JsonTokenType.EndArray:
                Close();
                break;
            case JsonTokenType.PropertyName:
                ref var frame = ref _frames[_depth - 1];
                frame.Name = Text(at);
                frame.NameLocation = at;
                break;
            case JsonTokenType.String:
                Add(new StringValue(Text(at), at));
                break;
            case JsonTokenType.Number:
                Add(Number(at));
                break;
            case JsonTokenType.True:
            case JsonTokenType.False:
                Add(new BooleanValue(_reader.TokenType == JsonTokenType.True, at));
                break;
            default:
                Add(new NullValue(at));
                break;
        }

        return true;
    }

    private bool Open(Frame frame)
    {
        if (_depth == _maxDepth)
        {
            Report(DiagnosticTable.TooDeep, $"The JSON nests deeper than {_maxDepth} levels here. Flatten it.", frame.Start);
            return false;
        }

        if (_depth == _frames.Length)
        {
            Array.Resize(ref _frames, _depth * 2);
        }

        _frames[_depth++] = frame;
        return true;
    }

    private void Close()
    {
        var frame = _frames[--_depth];
        if (frame.Object is not null)
        {
            Add(frame.Object);
            return;
        }

        var items = new ClanValue[_items.Count - frame.FirstItem];
        _items.CopyTo(frame.FirstItem, items, 0, items.Length);
        _items.RemoveRange(frame.FirstItem, items.Length);
        Add(new ListValue(items, frame.Start));
    }

    private void Add(ClanValue value)
    {
        if (_depth == 0)
        {
            _root = value;
            return;
        }

        ref var parent = ref _frames[_depth - 1];
        if (parent.Object is not { } @object)
        {
            _items.Add(value);
        }
        else if (!@object.TryAdd(parent.Name, value, parent.NameLocation))
        {
            @object.TryGet(parent.Name, out var first);
            Report(
                DiagnosticTable.RepeatedKey,
                $"The key {CanonicalJson.Quote(parent.Name)} is already at {first.NameLocation}; only this last one counts. Remove one of them.",
                parent.NameLocation
            );
            @object.Set(parent.Name, value, parent.NameLocation);
        }
    }

    // Whether a number is an integer is told by its spelling alone, as in Nix (docs/semantics/instances.md 1.3).
    private readonly ClanValue Number(SourceLocation at)
    {
        if (_reader.ValueSpan.IndexOfAny((byte)'.', (byte)'e', (byte)'E') < 0)
        {
            if (_reader.TryGetInt64(out var integer))
            {
                return new IntegerValue(integer, at);
            }

            Report(
                DiagnosticTable.NumberOutOfRange,
                $"The integer does not fit into 64 bits (-9223372036854775808 to 9223372036854775807), and Nix has no larger ones: {InNix()}. Write it as text.",
                at
            );
            return new IntegerValue(0, at);
        }

        if (_reader.TryGetDouble(out var number) && double.IsFinite(number))
        {
            return new NumberValue(number, at);
        }

        Report(
            DiagnosticTable.NumberOutOfRange,
            "The number is beyond what a 64 bit floating point number holds (1.8e308). Write it as text.",
            at
        );
        return new NumberValue(0, at);
    }

    private readonly string InNix() =>
        ulong.TryParse(_reader.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var large)
            ? $"it reads {unchecked((long)large).ToString(CultureInfo.InvariantCulture)} there"
            : "it reads another number there";

    private readonly string Text(SourceLocation at)
    {
        if (!_reader.ValueIsEscaped)
        {
            return _texts.Get(_reader.ValueSpan);
        }

        var lone = SurrogateEscapes.IndexOfLone(_reader.ValueSpan);
        if (lone < 0)
        {
            return _reader.GetString()!;
        }

        // Between the quote and the escape there is one line, and columns count characters.
        var column = at.Column + 1 + System.Text.Encoding.UTF8.GetCharCount(_reader.ValueSpan[..lone]);
        Report(
            DiagnosticTable.InvalidText,
            "The escape stands for half of a surrogate pair, which is no Unicode character. Write both halves or remove it.",
            at with
            {
                Column = column,
            }
        );
        return System.Text.Encoding.UTF8.GetString(_reader.ValueSpan);
    }

    private readonly string Explain(JsonException error)
    {
        if (_isBlank)
        {
            return "The file is empty. An empty inventory is {}.";
        }

        // The framework repeats the position at the end of its text.
        var reason = error.Message;
        var end = reason.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return $"This is no JSON: {(end < 0 ? reason : reason[..end])}";
    }

    private readonly void Report(DiagnosticKind kind, string message, SourceLocation at) => _diagnostics.Add(new(kind, message, at));
}
