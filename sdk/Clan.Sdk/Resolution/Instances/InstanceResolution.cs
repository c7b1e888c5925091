namespace Clan.Sdk.Resolution.Instances;

/// <summary>A resolved instance.</summary>
/// <param name="Instance">The instance.</param>
/// <param name="Roles">Its roles, in byte order.</param>
internal sealed record InstanceResolution(InstanceModel Instance, IReadOnlyList<RoleResolution> Roles);

/// <summary>A resolved role.</summary>
/// <param name="Role">The role.</param>
/// <param name="Members">Its members.</param>
/// <param name="Merge">Merges its members' settings; null where the role is open.</param>
/// <param name="Settings">The final settings, in the order of the members; null where the role is open.</param>
internal sealed record RoleResolution(RoleModel Role, RoleMembers Members, RoleSettings? Merge, MemberSettings[]? Settings);
