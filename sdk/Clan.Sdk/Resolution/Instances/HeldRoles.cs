namespace Clan.Sdk.Resolution.Instances;

/// <summary>The roles that each machine holds, by machine: the memberships turned around.</summary>
internal sealed class HeldRoles
{
    private readonly (InstanceResolution Instance, RoleResolution Role)[] _roles;
    private readonly int[] _starts;
    private readonly int[] _held;

    /// <param name="machines">How many machines there are.</param>
    /// <param name="instances">The instances, in byte order.</param>
    public HeldRoles(int machines, IReadOnlyList<InstanceResolution> instances)
    {
        _roles = [.. from instance in instances from role in instance.Roles select (instance, role)];
        _starts = new int[machines + 1];
        foreach (var (_, role) in _roles)
        {
            foreach (var machine in role.Members.Machines)
            {
                // A listed name that is no machine has no number, and its place is before the first machine's.
                _starts[machine + 1]++;
            }
        }

        _starts[0] = 0;
        for (var machine = 0; machine < machines; machine++)
        {
            _starts[machine + 1] += _starts[machine];
        }

        _held = new int[_starts[machines]];
        var next = _starts.AsSpan(0, machines).ToArray();
        for (var role = 0; role < _roles.Length; role++)
        {
            foreach (var machine in _roles[role].Role.Members.Machines)
            {
                if (machine >= 0)
                {
                    _held[next[machine]++] = role;
                }
            }
        }
    }

    /// <summary>The roles of a machine, by instance and role in byte order.</summary>
    public IEnumerable<(InstanceResolution Instance, RoleResolution Role)> Of(int machine)
    {
        for (var i = _starts[machine]; i < _starts[machine + 1]; i++)
        {
            yield return _roles[_held[i]];
        }
    }
}
