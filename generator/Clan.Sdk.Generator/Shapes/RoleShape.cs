namespace Clan.Sdk.Generator.Shapes;

/// <summary>A role in one section.</summary>
/// <param name="Name">The wire name.</param>
/// <param name="Stem">What its methods and types are named after.</param>
/// <param name="Parameter">Its parameter of <c>AddX</c>; null where the role may stay empty.</param>
internal sealed record RoleShape(
    string Name,
    string Stem,
    string? Parameter,
    string Description,
    long? Minimum,
    long? Maximum,
    SettingsShape Settings
);
