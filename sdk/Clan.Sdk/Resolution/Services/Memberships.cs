using Clan.Sdk.Definitions;
using Clan.Sdk.Json;
using Clan.Sdk.Resolution.Common;
using Clan.Sdk.Text;

namespace Clan.Sdk.Resolution.Services;

/// <summary>Who holds which role: the members of every role, and the roles of every machine.</summary>
internal sealed class Memberships
{
    private readonly Lazy<HeldRoles> _held;

    private Memberships(MachineTable machines, MemberNames names, IReadOnlyList<ResolvedInstance> instances)
    {
        Machines = machines;
        Names = names;
        Instances = instances;
        Roles = [.. instances.SelectMany(instance => instance.Roles)];
        _held = new(() => new(machines.Count, [.. Roles.Select(role => role.Members)]));
    }

    public MachineTable Machines { get; }

    public MemberNames Names { get; }

    /// <summary>The enabled instances of known modules, sorted by service and instance.</summary>
    public IReadOnlyList<ResolvedInstance> Instances { get; }

    /// <summary>All their roles by number.</summary>
    public IReadOnlyList<ResolvedRole> Roles { get; }

    /// <summary>Resolves the roles of all enabled instances of modules that the catalog knows.</summary>
    public static Memberships Resolve(ServicesInventory inventory, ModuleCatalog catalog)
    {
        var names = new MemberNames(inventory.Machines);
        var instances = new List<ResolvedInstance>();
        var number = 0;
        foreach (var service in inventory.Services)
        {
            if (catalog.Find(Section.Services, null, service.Name) is not { } module)
            {
                continue;
            }

            var definitions = module.Roles.Values.OrderBy(role => role.Name, Utf8Order.Comparer).ToArray();
            foreach (var instance in service.Instances.Where(instance => instance.Enabled))
            {
                var roles = new ResolvedRole[definitions.Length];
                for (var i = 0; i < roles.Length; i++)
                {
                    var written = instance.Role(definitions[i].Name);
                    roles[i] = new(
                        number++,
                        definitions[i],
                        instance,
                        written,
                        written is null ? RoleMembers.None : MemberResolution.Of(written, inventory.Machines, names)
                    );
                }

                instances.Add(new(instance, module, roles));
            }
        }

        return new(inventory.Machines, names, instances);
    }

    /// <summary>The module of a service with enabled instances.</summary>
    public ModuleDefinition ModuleOf(string service) => Instances.First(instance => instance.Written.Service == service).Module;

    /// <summary>Where the role lists the machine, or names the first tag by which the machine is a member.</summary>
    public SourceLocation PlaceOf(int machine, ResolvedRole role) => WaysOf(machine, role)[0].Location;

    /// <summary>The texts by which the machine is a member of the role: its name where it is listed, then the tags that count.</summary>
    public ClanValue[] WaysOf(int machine, ResolvedRole role)
    {
        var written = role.Written!;
        var ways = new ClanValue[written.Tags.Count + 1];
        var count = 0;
        if (role.Listed(Machines.Names[machine]) is { } listed)
        {
            ways[count++] = listed;
        }

        var own = Machines.Tags(machine);
        for (var i = MemberResolution.FirstTagThatCounts(written, Machines); i < written.Tags.Count; i++)
        {
            if (own.Contains(Machines.FindTag(((StringValue)written.Tags[i]).Value)))
            {
                ways[count++] = written.Tags[i];
            }
        }

        return ways[..count];
    }

    /// <summary>The numbers of the roles that the machine holds, each once, sorted by service, instance and role (R11).</summary>
    public ReadOnlyMemory<int> RolesOf(int machine) => _held.Value.Of(machine);
}
