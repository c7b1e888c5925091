using Clan.Sdk.Resolution.Common;
using Clan.Sdk.Text;

namespace Clan.Sdk.Resolution.Instances;

/// <summary>Who holds which role: the roles of all resolved instances, and those of every machine.</summary>
internal sealed class Memberships
{
    private readonly Lazy<HeldRoles> _held;

    /// <param name="machines">The machines.</param>
    /// <param name="names">The names of members.</param>
    /// <param name="instances">The instances that do not fail as a whole, in byte order.</param>
    public Memberships(MachineTable machines, MemberNames names, IReadOnlyList<ResolvedInstance> instances)
    {
        Machines = machines;
        Names = names;
        Instances = instances;
        Roles = [.. instances.SelectMany(instance => instance.Roles)];
        _held = new(() => new(machines.Count, [.. Roles.Select(role => role.Members)]));
    }

    public MachineTable Machines { get; }

    public MemberNames Names { get; }

    /// <summary>The instances that do not fail as a whole, in byte order.</summary>
    public IReadOnlyList<ResolvedInstance> Instances { get; }

    /// <summary>All their roles by number.</summary>
    public IReadOnlyList<ResolvedRole> Roles { get; }

    /// <summary>The numbers of the roles that the machine holds, by instance and role in byte order.</summary>
    public ReadOnlyMemory<int> RolesOf(int machine) => _held.Value.Of(machine);

    /// <summary>The memberships of a machine, by module, instance and role in byte order.</summary>
    public IReadOnlyList<Membership> Of(int machine)
    {
        var roles = RolesOf(machine).Span;
        var memberships = new Membership[roles.Length];
        for (var i = 0; i < memberships.Length; i++)
        {
            memberships[i] = Of(machine, Roles[roles[i]]);
        }

        return
        [
            .. memberships
                .OrderBy(membership => membership.Module, Utf8Order.Comparer)
                .ThenBy(membership => membership.Instance, Utf8Order.Comparer)
                .ThenBy(membership => membership.Role, Utf8Order.Comparer),
        ];
    }

    private Membership Of(int machine, ResolvedRole role)
    {
        var name = Machines.Names[machine];
        return new(
            role.Instance.ModuleName,
            role.Instance.Name,
            role.Name,
            name,
            role.Written.Machines.TryGet(name, out _),
            [.. role.Written.TagsOf(machine, Machines).Select(tag => tag.Name)],
            role.Written.PlaceOf(name, Machines)
        );
    }
}
