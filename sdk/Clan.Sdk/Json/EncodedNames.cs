namespace Clan.Sdk.Json;

/// <summary>Names in the form they have in JSON, quotes and escapes included, encoded once: writing one is a copy of bytes.</summary>
internal sealed class EncodedNames
{
    private byte[] _bytes;
    private int[] _starts;

    /// <param name="capacity">The number of names expected.</param>
    public EncodedNames(int capacity = 16)
    {
        _bytes = new byte[capacity * 16];
        _starts = new int[capacity + 1];
    }

    public int Count { get; private set; }

    /// <summary>The bytes of one name, quotes included.</summary>
    public ReadOnlySpan<byte> this[int name] => _bytes.AsSpan(_starts[name].._starts[name + 1]);

    /// <summary>Adds a name and gives its number; equal names may be added twice.</summary>
    public int Add(string name)
    {
        var start = _starts[Count];
        var room = NixText.MaxLength(name.Length);
        if (room > _bytes.Length - start)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, checked(start + room)));
        }

        if (Count + 1 == _starts.Length)
        {
            Array.Resize(ref _starts, _starts.Length * 2);
        }

        _starts[Count + 1] = start + NixText.WriteQuoted(name, _bytes.AsSpan(start));
        return Count++;
    }
}
