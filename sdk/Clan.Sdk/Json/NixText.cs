using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Clan.Sdk.Json;

/// <summary>
/// Text as Nix writes it in JSON: only U+0000..U+001F, the quote and the backslash are escaped; everything else is UTF-8 as it is.
/// </summary>
internal static class NixText
{
    // One in each of the four characters of a word.
    private const ulong Each = 0x0001_0001_0001_0001;

    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000A\u000B\u000C\u000D\u000E\u000F"
            + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\"\\"
    );

    /// <summary>The most bytes that a quoted text of this many characters can take.</summary>
    public static int MaxLength(int characters) => checked((characters * 6) + 2);

    /// <summary>Writes the text with its quotes and gives the number of bytes; the destination has room for <see cref="MaxLength"/>.</summary>
    public static int WriteQuoted(ReadOnlySpan<char> text, Span<byte> destination)
    {
        destination[0] = (byte)'"';
        var written = 1 + Write(text, destination[1..]);
        destination[written] = (byte)'"';
        return written + 1;
    }

    /// <summary>Writes the text without quotes and gives the number of bytes.</summary>
    public static int Write(ReadOnlySpan<char> text, Span<byte> destination)
    {
        var written = WritePlain(text, destination);
        text = text[written..];
        if (text.IsEmpty)
        {
            return written;
        }

        int next;
        while ((next = text.IndexOfAny(Escaped)) >= 0)
        {
            written += Encoding.UTF8.GetBytes(text[..next], destination[written..]);
            written += WriteEscape(text[next], destination[written..]);
            text = text[(next + 1)..];
        }

        return written + Encoding.UTF8.GetBytes(text, destination[written..]);
    }

    // Names are short and plain: four characters at a time, where the calls above would cost more than their work. Words rather than vectors, which the
    // runtime would compile anew at each start.
    private static int WritePlain(ReadOnlySpan<char> text, Span<byte> destination)
    {
        var written = 0;
        ref var from = ref MemoryMarshal.GetReference(text);
        ref var to = ref MemoryMarshal.GetReference(destination);
        for (; BitConverter.IsLittleEndian && written + 4 <= text.Length; written += 4)
        {
            var four = Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref Unsafe.Add(ref from, written)));
            if (!IsPlain(four))
            {
                break;
            }

            Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, written), Narrow(four));
        }

        for (; written < text.Length && text[written] is >= ' ' and <= '\x7F' and not ('"' or '\\'); written++)
        {
            destination[written] = (byte)text[written];
        }

        return written;
    }

    // Four characters of 0x20 to 0x7F, none of them a quote or a backslash. A lane that borrows from the next one is found by itself.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsPlain(ulong four) =>
        (
            (four & (Each * 0xFF80))
            | (((four - (Each * ' ')) | HasZero(four ^ (Each * '"')) | HasZero(four ^ (Each * '\\'))) & (Each * 0x8000))
        ) == 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong HasZero(ulong four) => (four - Each) & ~four;

    // The low bytes of four characters, in the order in which memory has them.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Narrow(ulong four)
    {
        four |= four >> 8;
        return (uint)(four & 0xFFFF) | ((uint)(four >> 16) & 0xFFFF_0000);
    }

    private static int WriteEscape(char character, Span<byte> destination)
    {
        destination[0] = (byte)'\\';
        destination[1] = character switch
        {
            '\n' => (byte)'n',
            '\r' => (byte)'r',
            '\t' => (byte)'t',
            '"' or '\\' => (byte)character,
            _ => (byte)'u',
        };
        if (destination[1] != 'u')
        {
            return 2;
        }

        var hex = "0123456789abcdef"u8;
        destination[2] = (byte)'0';
        destination[3] = (byte)'0';
        destination[4] = hex[character >> 4];
        destination[5] = hex[character & 15];
        return 6;
    }
}
