using Clan.Sdk.Definitions;
using Clan.Sdk.Json;
using Clan.Sdk.Resolution.Common;

namespace Clan.Sdk.Resolution.Services;

/// <summary>What an inventory of the services schema comes to.</summary>
internal sealed class ServicesResult(
    ServicesInventory inventory,
    Memberships memberships,
    MachineServices services,
    ModuleCatalog catalog,
    bool resolves
) : SectionResult
{
    private ClanValue? _canonical;

    public ServicesInventory Inventory => inventory;

    public override bool HasMachines => resolves;

    public override KnownNames Known { get; } =
        new(
            catalog,
            Section.Services,
            [
                .. inventory.Services.SelectMany(service =>
                    service.Instances.Select(instance => new KnownInstance(service.Name, null, instance.Name))
                ),
            ]
        );

    public override IReadOnlyList<string> MachineNames => inventory.Machines.Names;

    public override int FindMachine(string name) => inventory.Machines.Find(name);

    public override ClanValue Canonical => _canonical ??= CanonicalForm.ToValue(inventory);

    public override IReadOnlyList<string> TagsOf(int machine) => inventory.Machines.TagNamesOf(machine);

    public override IReadOnlyList<Membership> MembershipsOf(int machine)
    {
        var roles = memberships.RolesOf(machine).Span;
        var held = new Membership[roles.Length];
        for (var i = 0; i < held.Length; i++)
        {
            held[i] = MembershipOf(machine, memberships.Roles[roles[i]]);
        }

        return held;
    }

    public override IReadOnlyList<RoleUse> Roles =>
        [
            .. memberships.Roles.Select(role => new RoleUse(
                role.Instance.Service,
                null,
                role.Instance.Name,
                role.Instance.Location,
                role.Name,
                role.Written?.Location ?? default,
                NamesOf(role.Written?.Machines),
                NamesOf(role.Written?.Tags)
            )),
        ];

    // A tag that no machine has drops the members of the tags before it (R5), and with a machine it counts itself.
    public override IReadOnlyList<WrittenName> TagsThatGive(RoleUse role)
    {
        var last = role.Tags.Count - 1;
        while (last >= 0 && !inventory.Machines.CarriersOf(role.Tags[last].Name).IsEmpty)
        {
            last--;
        }

        return [.. role.Tags.Skip(last)];
    }

    public override ResolvedSettings? SettingsOf(int machine, string module) => services.SettingsOf(machine, module);

    public override void WriteCanonical(NixJsonWriter writer) => CanonicalForm.Write(writer, inventory);

    public override void WriteMachines(NixJsonWriter writer) => new MachinesJson(inventory, memberships, services).Write(writer);

    private static WrittenName[] NamesOf(IReadOnlyList<ClanValue>? names) =>
        [.. (names ?? []).Cast<StringValue>().Select(name => new WrittenName(name.Value, name.Location))];

    private Membership MembershipOf(int machine, ResolvedRole role)
    {
        var name = inventory.Machines.Names[machine];
        var isListed = role.Listed(name) is not null;
        var ways = memberships.WaysOf(machine, role);
        return new(
            role.Instance.Service,
            role.Instance.Name,
            role.Name,
            name,
            isListed,
            Array.ConvertAll(isListed ? ways[1..] : ways, tag => ((StringValue)tag).Value),
            ways[0].Location
        );
    }
}
