namespace Clan.Sdk.Text;

/// <summary>The order that <see cref="NearestName"/> asks for. The names compared here are C# identifiers, for which code units do.</summary>
internal static class Utf8Order
{
    public static IComparer<string> Comparer => StringComparer.Ordinal;
}
