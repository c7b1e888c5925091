namespace Clan.Sdk.Generator.Inputs;

/// <summary>Who sees the generated types, as the property <c>ClanVisibility</c> says: everybody, or this project alone.</summary>
/// <param name="Modifier">The modifier of the generated types.</param>
internal readonly record struct Visibility(string Modifier)
{
    public static Visibility Parse(string? property) =>
        new(string.Equals(property?.Trim(), "internal", StringComparison.OrdinalIgnoreCase) ? "internal" : "public");
}
