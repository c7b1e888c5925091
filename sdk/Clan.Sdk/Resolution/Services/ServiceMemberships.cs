using Clan.Sdk.Definitions;
using Clan.Sdk.Json;
using Clan.Sdk.Resolution.Common;
using Clan.Sdk.Text;

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
                    roles[i] = new(
                        number++,
                        definitions[i],
                        instance,
                        written,
                        written is null ? [] : RoleMembers.Of(written, inventory.Machines, names)
                    );
                }

                instances.Add(new(instance, module, roles));
            }
        }

        return new(inventory.Machines, names, instances);
    }

    /// <summary>The module of a service with enabled instances.</summary>
    public ModuleDefinition ModuleOf(string service) => Instances.First(instance => instance.Instance.Service == service).Module;

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
        for (var i = RoleMembers.FirstTagThatCounts(written, Machines); i < written.Tags.Count; i++)
        {
            if (own.Contains(Machines.FindTag(((StringValue)written.Tags[i]).Value)))
            {
                ways[count++] = written.Tags[i];
            }
        }

        return ways[..count];
    }

    /// <summary>The numbers of the roles that the machine holds, each once, sorted by service, instance and role (R11).</summary>
    public ReadOnlyMemory<int> RolesOf(int machine)
    {
        var (starts, roles) = _byMachine.Value;
        return roles.AsMemory(starts[machine]..starts[machine + 1]);
    }

    private static (int[] Starts, int[] Roles) RolesByMachine(int machines, IReadOnlyList<ResolvedRole> roles)
    {
        var starts = new int[machines + 1];
        var once = new OncePerRole(machines);
        foreach (var role in roles)
        {
            foreach (var member in once.Machines(role))
            {
                starts[member + 1]++;
            }
        }

        for (var i = 0; i < machines; i++)
        {
            starts[i + 1] += starts[i];
        }

        var held = new int[starts[machines]];
        var next = starts.AsSpan(0, machines).ToArray();
        foreach (var role in roles)
        {
            foreach (var member in once.Machines(role))
            {
                held[next[member]++] = role.Number;
            }
        }

        return (starts, held);
    }

    /// <summary>The machines of a role, each once and without the names that no machine has.</summary>
    private ref struct OncePerRole(int machines)
    {
        private int[]? _once;
        private int[]? _seen;
        private int _round;

        public ReadOnlySpan<int> Machines(ResolvedRole role)
        {
            // The members of one tag are machines, and different ones.
            if (role.Written is { Machines.Count: 0, Tags.Count: 1 })
            {
                return role.Members;
            }

            _once ??= new int[machines];
            _seen ??= new int[machines];
            _round++;
            var count = 0;
            foreach (var member in role.Members)
            {
                if (member < machines && _seen[member] != _round)
                {
                    _seen[member] = _round;
                    _once[count++] = member;
                }
            }

            return _once.AsSpan(0, count);
        }
    }
}
