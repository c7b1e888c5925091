using Clan.Sdk.Json;
using Clan.Sdk.Text;

namespace Clan.Sdk.CommandLine.FleetPage;

/// <summary>A role of an instance with the machines that hold it.</summary>
internal sealed record FleetRole(string Name, IReadOnlyList<Membership> Members);

/// <summary>An instance with the roles that any machine holds.</summary>
internal sealed record FleetInstance(string Module, string Name, IReadOnlyList<FleetRole> Roles)
{
    public static IReadOnlyList<FleetInstance> Of(ResolvedInventory resolved) =>
        [
            .. resolved
                .Machines.SelectMany(machine => machine.Memberships)
                .GroupBy(membership => (membership.Module, membership.Instance))
                .OrderBy(instance => instance.Key.Instance, Utf8Order.Comparer)
                .ThenBy(instance => instance.Key.Module, Utf8Order.Comparer)
                .Select(instance => new FleetInstance(instance.Key.Module, instance.Key.Instance, RolesOf(instance))),
        ];

    /// <summary>Where the inventory writes the instance; null where only Nix would know.</summary>
    public ObjectValue.Property? WrittenIn(Inventory inventory, bool isServices)
    {
        var section = inventory.Document[isServices ? "services" : "instances"] as ObjectValue;
        var parent = isServices ? section?[Module] as ObjectValue : section;
        return parent is not null && parent.TryGet(Name, out var written) ? written : null;
    }

    /// <summary>The flake input that the module comes from; null for clan-core itself.</summary>
    public static string? InputOf(ClanValue written) =>
        written is ObjectValue instance && instance["module"] is ObjectValue module ? (module["input"] as StringValue)?.Value : null;

    /// <summary>Where a role names a tag.</summary>
    public SourceLocation PlaceOfTag(Inventory inventory, bool isServices, string role, string tag)
    {
        var roles = (WrittenIn(inventory, isServices)?.Value as ObjectValue)?["roles"] as ObjectValue;
        return (roles?[role] as ObjectValue)?["tags"] switch
        {
            ObjectValue tags when tags.TryGet(tag, out var written) => written.NameLocation,
            ListValue tags => tags.Items.FirstOrDefault(item => item is StringValue { Value: var name } && name == tag)?.Location
                ?? default,
            _ => default,
        };
    }

    private static IReadOnlyList<FleetRole> RolesOf(IEnumerable<Membership> members) =>
        [
            .. members
                .GroupBy(membership => membership.Role)
                .OrderBy(role => role.Key, Utf8Order.Comparer)
                .Select(role => new FleetRole(role.Key, [.. role])),
        ];
}
