namespace Clan.Sdk.Resolution.Instances;

/// <summary>What an inventory of the instances schema comes to.</summary>
/// <param name="Model">The canonical form; null where the inventory itself does not evaluate, and then there is nothing else.</param>
/// <param name="Instances">The instances that do not fail as a whole, in byte order.</param>
/// <param name="HasMachines">Whether clan can say what each machine gets: one unknown module or role takes that from all (3.5).</param>
/// <param name="Diagnostics">All findings.</param>
internal sealed record InstancesResolution(
    InstancesModel? Model, IReadOnlyList<InstanceResolution> Instances, bool HasMachines, IReadOnlyList<Diagnostic> Diagnostics);

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
