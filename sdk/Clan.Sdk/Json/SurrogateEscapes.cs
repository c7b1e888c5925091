using System.Buffers.Text;

namespace Clan.Sdk.Json;

/// <summary>Finds the escape of a lone surrogate, such as <c>\ud800</c>, in the raw text between the quotes.</summary>
internal static class SurrogateEscapes
{
    public static int IndexOfLone(ReadOnlySpan<byte> raw)
    {
        for (var i = 0; ; )
        {
            var next = raw[i..].IndexOf((byte)'\\');
            if (next < 0)
            {
                return -1;
            }

            i += next;
            if (!TryUnit(raw[i..], out var unit))
            {
                i += 2;
            }
            else if (!char.IsSurrogate(unit))
            {
                i += 6;
            }
            else if (char.IsHighSurrogate(unit) && TryUnit(raw[(i + 6)..], out var second) && char.IsLowSurrogate(second))
            {
                i += 12;
            }
            else
            {
                return i;
            }
        }
    }

    private static bool TryUnit(ReadOnlySpan<byte> escape, out char unit)
    {
        unit = default;
        if (
            escape.Length < 6
            || escape[0] != '\\'
            || escape[1] != 'u'
            || !Utf8Parser.TryParse(escape[2..6], out ushort code, out var read, 'x')
            || read != 4
        )
        {
            return false;
        }

        unit = (char)code;
        return true;
    }
}
