namespace Clan.Sdk.Resolution.Common;

/// <summary>The roles that each machine holds: the members of the roles turned around.</summary>
internal sealed class HeldRoles
{
    private readonly int[] _starts;
    private readonly int[] _roles;

    /// <param name="machines">How many machines there are; members beyond are names that no machine has.</param>
    /// <param name="members">The members of each role, by the role's number.</param>
    public HeldRoles(int machines, IReadOnlyList<RoleMembers> members)
    {
        _starts = new int[machines + 1];
        var once = new OncePerRole(machines);
        for (var role = 0; role < members.Count; role++)
        {
            foreach (var machine in once.Machines(members[role]))
            {
                _starts[machine + 1]++;
            }
        }

        for (var machine = 0; machine < machines; machine++)
        {
            _starts[machine + 1] += _starts[machine];
        }

        _roles = new int[_starts[machines]];
        var next = _starts.AsSpan(0, machines).ToArray();
        for (var role = 0; role < members.Count; role++)
        {
            foreach (var machine in once.Machines(members[role]))
            {
                _roles[next[machine]++] = role;
            }
        }
    }

    /// <summary>The numbers of the roles that the machine holds, ascending, each once.</summary>
    public ReadOnlyMemory<int> Of(int machine) => _roles.AsMemory(_starts[machine].._starts[machine + 1]);

    /// <summary>The machines of a role, each once and without the names that no machine has.</summary>
    private ref struct OncePerRole(int machines)
    {
        private int[]? _once;
        private int[]? _seen;
        private int _round;

        public ReadOnlySpan<int> Machines(RoleMembers members)
        {
            if (members.AreMachines)
            {
                return members.Numbers;
            }

            _once ??= new int[machines];
            _seen ??= new int[machines];
            _round++;
            var count = 0;
            foreach (var member in members.Numbers)
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
