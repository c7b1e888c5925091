using Clan.Sdk.Json;
using Clan.Sdk.Resolution.Common;

namespace Clan.Sdk.Resolution.Services;

/// <summary>What an inventory of the services schema comes to.</summary>
internal sealed class ServicesResult(ServicesInventory inventory, ServiceMemberships memberships, MachineServices services, bool resolves)
    : SectionResult
{
    private ClanValue? _canonical;

    public override bool HasMachines => resolves;

    public override IReadOnlyList<string> MachineNames => inventory.Machines.Names;

    public override int FindMachine(string name) => inventory.Machines.Find(name);

    public override ClanValue Canonical => _canonical ??= CanonicalServices.ToValue(inventory);

    public override IReadOnlyList<string> TagsOf(int machine)
    {
        var numbers = inventory.Machines.Tags(machine);
        var tags = new string[numbers.Length];
        for (var i = 0; i < tags.Length; i++)
        {
            tags[i] = inventory.Machines.TagNames[numbers[i]];
        }

        return tags;
    }

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

    public override ResolvedSettings? SettingsOf(int machine, string module) => services.SettingsOf(machine, module);

    public override void WriteCanonical(NixJsonWriter writer) => CanonicalServices.Write(writer, inventory);

    public override void WriteMachines(NixJsonWriter writer) => new MachinesJson(inventory, memberships, services).Write(writer);

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
