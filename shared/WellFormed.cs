namespace Clan.Sdk.Shared;

/// <summary>Whether text can be written as UTF-8: a lone surrogate cannot, and Nix refuses it.</summary>
internal static class WellFormed
{
    public static string Require(string text, string parameter)
    {
        var at = IndexOfLoneSurrogate(text.AsSpan());
        return at < 0
            ? text
            : throw new ArgumentException($"The text has a lone surrogate at position {at}; it cannot be written as UTF-8.", parameter);
    }

    public static bool IsUnicode(string text) => IndexOfLoneSurrogate(text.AsSpan()) < 0;

    public static int IndexOfLoneSurrogate(ReadOnlySpan<char> text)
    {
#if NET
        var start = text.IndexOfAnyInRange('\uD800', '\uDFFF');
#else
        var start = 0;
#endif
        for (var i = start; i >= 0 && i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
