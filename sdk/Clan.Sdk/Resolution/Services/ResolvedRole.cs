using Clan.Sdk.Definitions;
using Clan.Sdk.Json;
using Clan.Sdk.Resolution.Common;

namespace Clan.Sdk.Resolution.Services;

/// <summary>A role of an enabled instance.</summary>
/// <param name="Number">Its number among all roles of the inventory, in the order of service, instance and role.</param>
/// <param name="Definition">What its module says of it.</param>
/// <param name="Instance">The instance as written.</param>
/// <param name="Written">What the inventory says of it; null where it says nothing.</param>
/// <param name="Members">Its members in Nix's order, repeated and undeclared ones included.</param>
internal sealed record ResolvedRole(
    int Number,
    RoleDefinition Definition,
    WrittenInstance Instance,
    WrittenRole? Written,
    RoleMembers Members
)
{
    private readonly Lazy<Dictionary<string, ClanValue>> _listed = new(() => ByName(Written));

    public string Name => Definition.Name;

    public InventoryAddress Address => Instance.Address with { Role = Name };

    /// <summary>Where the role lists the machine by name; null where it does not.</summary>
    public ClanValue? Listed(string machine) => Written is { Machines.Count: > 0 } ? _listed.Value.GetValueOrDefault(machine) : null;

    private static Dictionary<string, ClanValue> ByName(WrittenRole? written)
    {
        var listed = new Dictionary<string, ClanValue>(StringComparer.Ordinal);
        foreach (var machine in written?.Machines ?? [])
        {
            listed.TryAdd(((StringValue)machine).Value, machine);
        }

        return listed;
    }
}
