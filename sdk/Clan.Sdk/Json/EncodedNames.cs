using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Clan.Sdk.Json;

/// <summary>
/// Names in the form they have in JSON, quotes and escapes included, encoded once: writing one is a copy of bytes.
/// Each stands behind a comma, so that an item of a list is one copy.
/// </summary>
internal sealed class EncodedNames : IDisposable
{
    /// <summary>Bytes behind a name that a copy may touch: a short name is copied as one vector, its neighbours included.</summary>
    public const int Slack = 32;

    private byte[] _bytes;
    private int[] _starts;

    /// <param name="capacity">The number of names expected.</param>
    public EncodedNames(int capacity = 16)
    {
        _bytes = ArrayPool<byte>.Shared.Rent((capacity * 16) + Slack);
        _starts = ArrayPool<int>.Shared.Rent(capacity + 1);
        _starts[0] = 0;
    }

    public int Count { get; private set; }

    /// <summary>All names with a comma between each: what stands in a list of them.</summary>
    public ReadOnlySpan<byte> All => Count == 0 ? [] : _bytes.AsSpan(1.._starts[Count]);

    public static EncodedNames Of(IReadOnlyList<string> names)
    {
        var encoded = new EncodedNames(names.Count);
        for (var i = 0; i < names.Count; i++)
        {
            encoded.Add(names[i]);
        }

        return encoded;
    }

    /// <summary>The bytes of one name, quotes included.</summary>
    public ReadOnlySpan<byte> this[int name] => _bytes.AsSpan((_starts[name] + 1).._starts[name + 1]);

    /// <summary>Adds a name and gives its number; equal names may be added twice.</summary>
    public int Add(string name)
    {
        var start = _starts[Count];
        var room = NixText.MaxLength(name.Length) + 1 + Slack;
        if (room > _bytes.Length - start)
        {
            Grow(ref _bytes, start, Math.Max(_bytes.Length * 2, checked(start + room)));
        }

        if (Count + 1 == _starts.Length)
        {
            Grow(ref _starts, _starts.Length, _starts.Length * 2);
        }

        _bytes[start] = (byte)',';
        _starts[Count + 1] = start + 1 + NixText.WriteQuoted(name, _bytes.AsSpan(start + 1));
        return Count++;
    }

    /// <summary>The length of a name with its comma.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int ItemLength(int name) => _starts[name + 1] - _starts[name];

    /// <summary>Copies the comma and the name; the destination has room for <see cref="Slack"/> bytes more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int CopyItem(int name, Span<byte> destination)
    {
        var start = _starts[name];
        var length = _starts[name + 1] - start;
        if (length <= Slack)
        {
            Vector256.Create<byte>(_bytes.AsSpan(start)).CopyTo(destination);
        }
        else
        {
            _bytes.AsSpan(start, length).CopyTo(destination);
        }

        return length;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        ArrayPool<int>.Shared.Return(_starts);
        (_bytes, _starts, Count) = ([], [0], 0);
    }

    private static void Grow<T>(ref T[] array, int used, int length)
    {
        var larger = ArrayPool<T>.Shared.Rent(length);
        array.AsSpan(0, used).CopyTo(larger);
        ArrayPool<T>.Shared.Return(array);
        array = larger;
    }
}
