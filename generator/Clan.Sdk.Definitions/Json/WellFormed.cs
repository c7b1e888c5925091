namespace Clan.Sdk.Definitions.Json;

/// <summary>Whether text can be written as UTF-8: half of a surrogate pair cannot.</summary>
internal static class WellFormed
{
    public static bool IsUnicode(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
                return false;
            i++;
        }

        return true;
    }
}
