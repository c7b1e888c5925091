using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Clan.Sdk.Json;

/// <summary>
/// Writes JSON with Nix's escapes, UTF-8 straight into a pooled buffer, compact or indented by two spaces.
/// The caller keeps names in order and structure balanced. With a stream, full buffers go there; without, the buffer grows.
/// </summary>
internal sealed class NixJsonWriter(Stream? output = null, bool indented = false) : IDisposable
{
    private const int LongText = 1 << 16;

    // Room that every reservation adds, for the punctuation around an item: comma, line break, quotes, colon, space, bracket.
    private const int Punctuation = 8;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
    private int _length;
    private int _depth;
    private State _state = State.Fresh;

    private enum State : byte
    {
        /// <summary>Nothing stands in the container yet.</summary>
        Fresh,

        /// <summary>The next item needs a comma before it.</summary>
        Filled,

        /// <summary>A name was written: its value follows.</summary>
        Named,
    }

    /// <summary>What is written and did not go to the stream yet.</summary>
    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    public void StartObject() => Start((byte)'{');

    public void EndObject() => End((byte)'}');

    public void StartList() => Start((byte)'[');

    public void EndList() => End((byte)']');

    /// <summary>A name in an object.</summary>
    public void Name(string name)
    {
        Separate(0);
        AppendText(name);
        Colon();
    }

    /// <summary>A name whose JSON form, quotes included, is at hand.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Name(ReadOnlySpan<byte> encoded)
    {
        Separate(encoded.Length);
        Append(encoded);
        Colon();
    }

    /// <summary>A text.</summary>
    public void String(string value)
    {
        Separate(0);
        AppendText(value);
        _state = State.Filled;
    }

    /// <summary>A value whose JSON form is at hand (indented to fit, where it is more than a scalar).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Encoded(ReadOnlySpan<byte> value)
    {
        Separate(value.Length);
        Append(value);
        _state = State.Filled;
    }

    /// <summary>Room to write items into, in compact form and with the comma before each; <see cref="Advance"/> says how much of it is used.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<byte> Room(int length)
    {
        Reserve(length);
        return _buffer.AsSpan(_length);
    }

    /// <summary>Takes what was written into the room.</summary>
    public void Advance(int length)
    {
        _length += length;
        _state = State.Filled;
    }

    public void Null() => Encoded("null"u8);

    public void Boolean(bool value) => Encoded(value ? "true"u8 : "false"u8);

    public void Integer(long value)
    {
        Separate(20);
        value.TryFormat(_buffer.AsSpan(_length), out var written, default, CultureInfo.InvariantCulture);
        _length += written;
        _state = State.Filled;
    }

    /// <summary>A floating point number, never in the form of an integer.</summary>
    public void Number(double value)
    {
        Separate(NixNumber.MaxLength);
        _length += NixNumber.Write(value, _buffer.AsSpan(_length));
        _state = State.Filled;
    }

    /// <summary>A list of names by their numbers.</summary>
    public void Names(EncodedNames names, ReadOnlySpan<int> numbers)
    {
        StartList();
        if (indented)
        {
            foreach (var number in numbers)
            {
                Encoded(names[number]);
            }
        }
        else if (numbers.Length > 0)
        {
            Encoded(names[numbers[0]]);
            AppendItems(names, numbers[1..]);
        }

        EndList();
    }

    /// <summary>A line break outside of everything: the end of a file, or of one of several documents.</summary>
    public void NewLine()
    {
        Reserve(1);
        _buffer[_length++] = (byte)'\n';
        _state = State.Fresh;
    }

    /// <summary>Sends what is written to the stream.</summary>
    public void Flush()
    {
        output?.Write(Written);
        _length = output is null ? _length : 0;
    }

    /// <summary>Forgets what is written, to begin again.</summary>
    public void Clear()
    {
        _length = 0;
        _depth = 0;
        _state = State.Fresh;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        _length = 0;
    }

    private void Start(byte bracket)
    {
        Separate(0);
        _buffer[_length++] = bracket;
        _depth++;
        _state = State.Fresh;
    }

    private void End(byte bracket)
    {
        _depth--;
        Reserve(2 + (_depth * 2));
        if (indented && _state == State.Filled)
        {
            Indent();
        }

        _buffer[_length++] = bracket;
        _state = State.Filled;
    }

    /// <summary>Writes what stands between this item and the one before, and makes room for it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Separate(int length)
    {
        Reserve(length + Punctuation + (_depth * 2));
        if (_state == State.Filled)
        {
            _buffer[_length++] = (byte)',';
        }

        if (indented && _state != State.Named && _depth > 0)
        {
            Indent();
        }
    }

    private void Indent()
    {
        _buffer[_length++] = (byte)'\n';
        // Not Fill, which the runtime compiles anew at each start.
        for (var end = _length + (_depth * 2); _length < end; _length++)
        {
            _buffer[_length] = (byte)' ';
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Colon()
    {
        _buffer[_length++] = (byte)':';
        if (indented)
        {
            _buffer[_length++] = (byte)' ';
        }

        _state = State.Named;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_buffer.AsSpan(_length));
        _length += bytes.Length;
    }

    private void AppendItems(EncodedNames names, ReadOnlySpan<int> numbers)
    {
        var room = _buffer.AsSpan(_length);
        foreach (var number in numbers)
        {
            if (names.ItemLength(number) + EncodedNames.Slack > room.Length)
            {
                _length = _buffer.Length - room.Length;
                Reserve(names.ItemLength(number) + EncodedNames.Slack);
                room = _buffer.AsSpan(_length);
            }

            room = room[names.CopyItem(number, room)..];
        }

        _length = _buffer.Length - room.Length;
    }

    private void AppendText(ReadOnlySpan<char> text)
    {
        if (text.Length > LongText)
        {
            AppendLongText(text);
            return;
        }

        Reserve(NixText.MaxLength(text.Length) + Punctuation);
        _length += NixText.WriteQuoted(text, _buffer.AsSpan(_length));
    }

    // A long text is written in parts, so that the worst case of escapes is not reserved for all of it.
    private void AppendLongText(ReadOnlySpan<char> text)
    {
        _buffer[_length++] = (byte)'"';
        while (text.Length > 0)
        {
            var part = Math.Min(text.Length, LongText);
            part -= part < text.Length && char.IsHighSurrogate(text[part - 1]) ? 1 : 0;
            Reserve(NixText.MaxLength(part) + Punctuation);
            _length += NixText.Write(text[..part], _buffer.AsSpan(_length));
            text = text[part..];
        }

        _buffer[_length++] = (byte)'"';
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Reserve(int length)
    {
        if (_buffer.Length - _length < length)
        {
            MakeRoom(length);
        }
    }

    private void MakeRoom(int length)
    {
        Flush();
        if (_buffer.Length - _length >= length)
        {
            return;
        }

        var wanted = Math.Max(checked(_length + length), (int)Math.Min(_buffer.Length * 2L, Array.MaxLength));
        var larger = ArrayPool<byte>.Shared.Rent(wanted);
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
