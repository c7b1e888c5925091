namespace Clan.Sdk.Generator.Emit;

/// <summary>
/// Who sees the generated types, as the property <c>ClanVisibility</c> says. A library that other projects with Clan.Sdk reference
/// keeps them to itself, since these would find every <c>AddX</c> twice.
/// </summary>
/// <param name="Modifier">The modifier of the generated types.</param>
internal readonly record struct Visibility(string Modifier)
{
    public static Visibility Parse(string? property) =>
        new(string.Equals(property?.Trim(), "internal", StringComparison.OrdinalIgnoreCase) ? "internal" : "public");
}
