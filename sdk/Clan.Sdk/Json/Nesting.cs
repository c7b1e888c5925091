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

    /// <summary>How deep a value nests now: what was added to something inside it later counts too.</summary>
    public static int Measure(ClanValue value) =>
        value switch
        {
            ObjectValue @object => 1 + @object.Properties.Select(property => Measure(property.Value)).DefaultIfEmpty().Max(),
            ListValue list => 1 + list.Items.Select(Measure).DefaultIfEmpty().Max(),
            _ => 0,
        };
}
