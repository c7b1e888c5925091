using System.Numerics;
using System.Text;

namespace Clan.Sdk.Json;

/// <summary>Makes one string of equal short texts: keys and names repeat in an inventory by the thousand.</summary>
/// <param name="length">The length of the whole text, which says how many slots pay.</param>
internal sealed class TextCache(int length)
{
    private const int LongestText = 32;
    private readonly string?[] _texts = new string?[BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(length / 128, 64, 1 << 17))];

    /// <param name="utf8">Valid UTF-8 without escapes.</param>
    public string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > LongestText)
        {
            return Encoding.UTF8.GetString(utf8);
        }

        ref var slot = ref _texts[Slot(utf8)];
        if (slot is not null && Ascii.Equals(utf8, slot))
        {
            return slot;
        }

        return slot = Encoding.UTF8.GetString(utf8);
    }

    private int Slot(ReadOnlySpan<byte> utf8)
    {
        var hash = 2166136261u;
        foreach (var unit in utf8)
        {
            hash = (hash ^ unit) * 16777619u;
        }

        return (int)((hash ^ (hash >> 15)) & (uint)(_texts.Length - 1));
    }
}
