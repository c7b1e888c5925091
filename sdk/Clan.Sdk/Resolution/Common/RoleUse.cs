namespace Clan.Sdk.Resolution.Common;

/// <summary>A role of an instance as the inventory uses it, alike in both sections.</summary>
/// <param name="Module">The module: the service's name (services schema), or the instance's module.</param>
/// <param name="Input">The flake input that the module comes from; null for clan-core itself.</param>
/// <param name="Instance">The instance.</param>
/// <param name="InstanceLocation">Where the instance is written.</param>
/// <param name="Role">The role.</param>
/// <param name="Location">Where the role is written; unknown where it is not.</param>
/// <param name="Machines">The machines that it lists.</param>
/// <param name="Tags">Its tags, in its order.</param>
internal sealed record RoleUse(
    string Module,
    string? Input,
    string Instance,
    SourceLocation InstanceLocation,
    string Role,
    SourceLocation Location,
    IReadOnlyList<WrittenName> Machines,
    IReadOnlyList<WrittenName> Tags
);

/// <summary>A machine or a tag that a role names.</summary>
/// <param name="Name">The name.</param>
/// <param name="Location">Where it is written.</param>
/// <param name="Settings">The settings that are given there; null where there are none.</param>
internal sealed record WrittenName(string Name, SourceLocation Location, ClanValue? Settings = null);
