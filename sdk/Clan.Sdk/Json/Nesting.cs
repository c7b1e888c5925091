namespace Clan.Sdk.Json;

/// <summary>How deep JSON may nest: everything that walks values recursively relies on it.</summary>
internal static class Nesting
{
    /// <summary>The limit for a document that is read.</summary>
    public const int OfDocument = 1000;

    /// <summary>The limit for a value made in C#: below the document's, so that what was written can be read again.</summary>
    public const int OfValue = 900;

    public static T Require<T>(T value)
        where T : ClanValue =>
        value.Depth <= OfValue ? value : throw new ArgumentException($"The value nests deeper than {OfValue} levels.");
}
