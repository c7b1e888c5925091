namespace Clan.Sdk.Definitions.Json;

/// <summary>Order by the bytes of UTF-8, the order in which Nix sorts names; every list of names in a model has it.</summary>
internal sealed class Utf8Order : IComparer<string?>
{
    public static readonly Utf8Order Comparer = new();

    public int Compare(string? left, string? right)
    {
        left ??= "";
        right ??= "";
        var common = Math.Min(left.Length, right.Length);
        for (var i = 0; i < common; i++)
        {
            if (left[i] != right[i])
                return Weight(left[i]) - Weight(right[i]);
        }

        return left.Length - right.Length;
    }

    // UTF-16 puts surrogates (code points from U+10000) below U+E000..U+FFFF, UTF-8 above: lift them over.
    private static int Weight(char unit) => char.IsSurrogate(unit) ? unit + 0x10000 : unit;
}
