using Clan.Sdk.Definitions;
using Clan.Sdk.Json;

namespace Clan.Sdk.Resolution.Services;

/// <summary>Who holds which role: the members of every role, and the roles of every machine.</summary>
internal sealed class ServiceMemberships
{
    private readonly Lazy<(int[] Starts, int[] Roles)> _byMachine;

    private ServiceMemberships(MachineTable machines, MemberNames names, IReadOnlyList<ResolvedInstance> instances)
    {
        Machines = machines;
        Names = names;
        Instances = instances;
        Roles = [.. instances.SelectMany(instance => instance.Roles)];
        _byMachine = new(() => RolesByMachine(machines.Count, Roles));
    }

    public MachineTable Machines { get; }

    public MemberNames Names { get; }

    /// <summary>The enabled instances of known modules, sorted by service and instance.</summary>
    public IReadOnlyList<ResolvedInstance> Instances { get; }

    /// <summary>All their roles by number.</summary>
    public IReadOnlyList<ResolvedRole> Roles { get; }

    /// <summary>Resolves the roles of all enabled instances of modules that the catalog knows.</summary>
    public static ServiceMemberships Resolve(ServicesInventory inventory, ModuleCatalog catalog)
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
                    roles[i] = new(number++, definitions[i], instance, written, written is null ? [] : RoleMembers.Of(written, inventory.Machines, names));
                }

                instances.Add(new(instance, module, roles));
            }
        }

        return new(inventory.Machines, names, instances);
    }

    /// <summary>The module of a service with enabled instances.</summary>
    public ModuleDefinition ModuleOf(string service) => Instances.First(instance => instance.Instance.Service == service).Module;

    /// <summary>Where the role lists the machine, or names the first tag by which the machine is a member.</summary>
    public SourceLocation PlaceOf(int machine, ResolvedRole role) => WaysOf(machine, role).First().Location;

    /// <summary>The texts by which the machine is a member of the role: its name where it is listed, then the tags that count.</summary>
    public IEnumerable<ClanValue> WaysOf(int machine, ResolvedRole role)
    {
        var written = role.Written!;
        var name = Machines.Names[machine];
        if (written.Machines.FirstOrDefault(value => ((StringValue)value).Value == name) is { } listed)
        {
            yield return listed;
        }

        for (var i = RoleMembers.FirstTagThatCounts(written, Machines); i < written.Tags.Count; i++)
        {
            if (Machines.Tags(machine).Contains(Machines.FindTag(((StringValue)written.Tags[i]).Value)))
            {
                yield return written.Tags[i];
            }
        }
    }

    /// <summary>The numbers of the roles that the machine holds, each once, sorted by service, instance and role (R11).</summary>
    public ReadOnlyMemory<int> RolesOf(int machine)
    {
        var (starts, roles) = _byMachine.Value;
        return roles.AsMemory(starts[machine]..starts[machine + 1]);
    }

    private static (int[] Starts, int[] Roles) RolesByMachine(int machines, IReadOnlyList<ResolvedRole> roles)
    {
        // A machine may stand in a role several times: its last role so far tells whether it is counted already.
        var last = new int[machines];
        var starts = new int[machines + 1];
        Array.Fill(last, -1);
        foreach (var role in roles)
        {
            foreach (var member in role.Members)
            {
                if (member < machines && last[member] != role.Number)
                {
                    last[member] = role.Number;
                    starts[member + 1]++;
                }
            }
        }

        for (var i = 0; i < machines; i++)
        {
            starts[i + 1] += starts[i];
        }

        var held = new int[starts[machines]];
        var next = starts.AsSpan(0, machines).ToArray();
        Array.Fill(last, -1);
        foreach (var role in roles)
        {
            foreach (var member in role.Members)
            {
                if (member < machines && last[member] != role.Number)
                {
                    last[member] = role.Number;
                    held[next[member]++] = role.Number;
                }
            }
        }

        return (starts, held);
    }
}
