namespace Clan.Sdk.Text;

/// <summary>Rejects text that is no Unicode: a lone surrogate has no UTF-8 and Nix refuses it.</summary>
internal static class WellFormed
{
    public static string Require(string text, string parameter)
    {
        var at = IndexOfLoneSurrogate(text);
        return at < 0
            ? text
            : throw new ArgumentException($"The text has a lone surrogate at position {at}; it cannot be written as UTF-8.", parameter);
    }

    public static int IndexOfLoneSurrogate(ReadOnlySpan<char> text)
    {
        var start = text.IndexOfAnyInRange('\uD800', '\uDFFF');
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
