using System.Globalization;

namespace Clan.Sdk.Json;

/// <summary>
/// Floating point numbers in JSON: the shortest text that reads back as the same one, in a form that is never an integer's
/// (<c>1.0</c>), with an exponent from 1e+15 on whatever the runtime's own threshold is (.NET 8 and .NET 10 differ).
/// </summary>
internal static class NixNumber
{
    public const int MaxLength = 32;
    private const double FirstWithExponent = 1e15;

    public static int Write(double value, Span<byte> destination)
    {
        value.TryFormat(destination, out var length, default, CultureInfo.InvariantCulture);
        var exponent = destination[..length].IndexOf((byte)'E');
        if (exponent != -1)
        {
            destination[exponent] = (byte)'e';
            return length;
        }

        if (Math.Abs(value) >= FirstWithExponent)
        {
            return MoveToExponent(destination, length);
        }

        if (!destination[..length].Contains((byte)'.'))
        {
            ".0"u8.CopyTo(destination[length..]);
            length += 2;
        }

        return length;
    }

    // "-12300.5" becomes "-1.23005e+04".
    private static int MoveToExponent(Span<byte> text, int length)
    {
        Span<byte> plain = stackalloc byte[MaxLength];
        text[..length].CopyTo(plain);
        var first = plain[0] == '-' ? 1 : 0;
        var point = plain[..length].IndexOf((byte)'.');
        var exponent = (point == -1 ? length : point) - first - 1;
        var written = first + 1;
        var end = written;
        text[written++] = (byte)'.';
        for (var i = first + 1; i < length; i++)
        {
            if (i != point)
            {
                text[written++] = plain[i];
                end = plain[i] == '0' ? end : written;
            }
        }

        "e+"u8.CopyTo(text[end..]);
        exponent.TryFormat(text[(end + 2)..], out var digits, default, CultureInfo.InvariantCulture);
        return end + 2 + digits;
    }
}
