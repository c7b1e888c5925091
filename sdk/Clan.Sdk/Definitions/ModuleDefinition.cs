namespace Clan.Sdk.Definitions;

/// <summary>A module as resolution sees it.</summary>
/// <param name="Section">The section it is for; null for both.</param>
/// <param name="Input">The flake input it comes from; null for clan-core itself.</param>
/// <param name="IsComplete">Whether the definitions that say so describe every module of the input, so that there is no other.</param>
/// <param name="Name">Its name.</param>
/// <param name="Manifest">The name it gives itself, where that differs.</param>
/// <param name="HasInventoryFeature">Whether it says that it may be used in <c>services</c>.</param>
/// <param name="MaximumInstances">The greatest number of instances; null for no limit.</param>
/// <param name="AlsoDeclares">Roles of other modules whose options it brings along.</param>
/// <param name="Roles">Its roles.</param>
internal sealed record ModuleDefinition(
    Section? Section,
    string? Input,
    bool IsComplete,
    string Name,
    string? Manifest,
    bool HasInventoryFeature,
    long? MaximumInstances,
    IReadOnlyDictionary<string, IReadOnlyList<string>> AlsoDeclares,
    IReadOnlyDictionary<string, RoleDefinition> Roles
);
