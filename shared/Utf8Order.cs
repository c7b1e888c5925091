namespace Clan.Sdk.Shared;

/// <summary>
/// Order by the bytes of UTF-8, as Nix sorts names (docs/semantics/services.md C9, instances.md 1.2). Nothing comes before everything.
/// </summary>
internal sealed class Utf8Order : IComparer<string?>
{
    public static readonly Utf8Order Comparer = new();

    public int Compare(string? left, string? right) => CompareText(left.AsSpan(), right.AsSpan());

    public static int CompareText(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var common = CommonPrefixLength(left, right);
        if (common == left.Length || common == right.Length)
        {
            return left.Length - right.Length;
        }

        return Weight(left[common]) - Weight(right[common]);
    }

    // UTF-16 puts surrogates (code points from U+10000) below U+E000..U+FFFF, UTF-8 above: lift them over.
    private static int Weight(char unit) => char.IsSurrogate(unit) ? unit + 0x10000 : unit;

#if NET
    private static int CommonPrefixLength(ReadOnlySpan<char> left, ReadOnlySpan<char> right) => left.CommonPrefixLength(right);
#else
    private static int CommonPrefixLength(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var length = 0;
        while (length < left.Length && length < right.Length && left[length] == right[length])
        {
            length++;
        }

        return length;
    }
#endif
}
