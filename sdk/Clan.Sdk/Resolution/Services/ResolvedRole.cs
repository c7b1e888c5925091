using Clan.Sdk.Definitions;

namespace Clan.Sdk.Resolution.Services;

/// <summary>A role of an enabled instance.</summary>
/// <param name="Number">Its number among all roles of the inventory, in the order of service, instance and role.</param>
/// <param name="Definition">The role.</param>
/// <param name="Instance">The instance.</param>
/// <param name="Written">What the inventory says of it; null where it says nothing.</param>
/// <param name="Members">Its members in Nix's order, repeated and undeclared ones included.</param>
internal sealed record ResolvedRole(int Number, RoleDefinition Definition, CanonicalInstance Instance, CanonicalRole? Written, int[] Members)
{
    public string Name => Definition.Name;
}
