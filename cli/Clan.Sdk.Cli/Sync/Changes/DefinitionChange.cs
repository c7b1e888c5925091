namespace Clan.Sdk.Cli.Sync.Changes;

/// <summary>One thing that differs between two definitions of a module.</summary>
/// <param name="Kind">What differs.</param>
/// <param name="Role">The role; null where it is about the module, or about the inventory's own options.</param>
/// <param name="Option">The option, its names joined by points, elements of a list as <c>[]</c> and of a map as <c>‹name›</c>; null where it is about the role. Of the module itself, the key of the definition.</param>
/// <param name="Before">What was there; null for what is new.</param>
/// <param name="After">What is there now; null for what is gone.</param>
internal sealed record DefinitionChange(ChangeKind Kind, string? Role, string? Option, string? Before, string? After);

/// <summary>What of a definition can differ.</summary>
internal enum ChangeKind
{
    /// <summary>Something is new.</summary>
    Added,

    /// <summary>Something is gone.</summary>
    Removed,

    /// <summary>The type of an option, with its range or pattern.</summary>
    Type,

    /// <summary>The default of an option, or whether it must be set.</summary>
    Default,

    /// <summary>The number of machines of a role, or of instances.</summary>
    Limit,

    /// <summary>What the module says of itself: its features, its manifest's name, the options that its code brings for others.</summary>
    Module,

    /// <summary>Descriptions and what else only people read.</summary>
    Text,

    /// <summary>The revision that it was read at, and whether its input is described completely.</summary>
    Source,
}
