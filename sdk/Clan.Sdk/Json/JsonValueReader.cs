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
    private ObjectValue.Property[] _properties = new ObjectValue.Property[64];
    private int _propertyCount;
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
        _isBlank = IsBlank(utf8);
        _texts = new(utf8.Length);
        _position = new(utf8, file);

        // One level more than allowed, so that it is we who meet the first one too many and know its place.
        _reader = new(utf8, new JsonReaderOptions { MaxDepth = maxDepth + 1 });
    }

    private static bool IsBlank(ReadOnlySpan<byte> utf8)
    {
        foreach (var one in utf8)
        {
            if (one is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>An object or list that is being read.</summary>
    /// <param name="IsObject">Which of the two.</param>
    /// <param name="Start">Where its bracket stands.</param>
    /// <param name="First">Where its items or properties begin in their common pile.</param>
    private record struct Frame(bool IsObject, SourceLocation Start, int First)
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

            // Repeated keys are found when their object closes, after what lies deeper.
            return new(
                _root,
                _diagnostics.Count < 2
                    ? _diagnostics
                    : [.. _diagnostics.OrderBy(each => each.Location.Line).ThenBy(each => each.Location.Column)]
            );
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
                return Open(new(true, at, _propertyCount));
            case JsonTokenType.StartArray:
                return Open(new(false, at, _items.Count));
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
        if (frame.IsObject)
        {
            var @object = ObjectOf(new(_properties, frame.First, _propertyCount - frame.First), frame.Start);
            _propertyCount = frame.First;
            Add(@object);
            return;
        }

        var items = new ClanValue[_items.Count - frame.First];
        _items.CopyTo(frame.First, items, 0, items.Length);
        _items.RemoveRange(frame.First, items.Length);
        Add(new ListValue(items, frame.Start));
    }

    private readonly ObjectValue ObjectOf(PropertyRun properties, SourceLocation start)
    {
        var @object = new ObjectValue(start, properties.Count);
        foreach (var (name, value, location) in properties)
        {
            if (@object.TryAdd(name, value, location))
            {
                continue;
            }

            @object.TryGet(name, out var first);
            Report(
                DiagnosticTable.RepeatedKey,
                $"The key {CanonicalJson.Quote(name)} is already at {first.NameLocation}; only this last one counts. Remove one of them.",
                location
            );
            @object.Set(name, value, location);
        }

        @object.ForgetIndex();
        return @object;
    }

    private void Add(ClanValue value)
    {
        if (_depth == 0)
        {
            _root = value;
            return;
        }

        ref var parent = ref _frames[_depth - 1];
        if (!parent.IsObject)
        {
            _items.Add(value);
            return;
        }

        if (_propertyCount == _properties.Length)
        {
            var larger = new ObjectValue.Property[_propertyCount * 2];
            Array.Copy(_properties, larger, _propertyCount);
            _properties = larger;
        }

        _properties[_propertyCount++] = new(parent.Name, value, parent.NameLocation);
    }

    // Whether a number is an integer is told by its spelling alone, as in Nix (docs/semantics/instances.md 1.3).
    private readonly ClanValue Number(SourceLocation at)
    {
        if (!_reader.ValueSpan.ContainsAny((byte)'.', (byte)'e', (byte)'E'))
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
        return $"This is no JSON: {error.Message.Split(" LineNumber:")[0]}";
    }

    private readonly void Report(DiagnosticKind kind, string message, SourceLocation at) => _diagnostics.Add(new(kind, message, at));
}
