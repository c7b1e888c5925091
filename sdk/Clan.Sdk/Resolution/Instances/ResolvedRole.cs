using Clan.Sdk.Resolution.Common;

namespace Clan.Sdk.Resolution.Instances;

/// <summary>A role of a resolved instance.</summary>
/// <param name="Instance">The instance as written.</param>
/// <param name="Written">The role as written.</param>
/// <param name="Members">Its members: a set, in byte order of their names.</param>
/// <param name="Merge">Merges its members' settings; null where the role is open.</param>
/// <param name="Settings">The final settings, in the order of the members; null where the role is open.</param>
internal sealed record ResolvedRole(
    WrittenInstance Instance,
    WrittenRole Written,
    RoleMembers Members,
    RoleSettings? Merge,
    MemberSettings[]? Settings
)
{
    public string Name => Written.Name;
}
