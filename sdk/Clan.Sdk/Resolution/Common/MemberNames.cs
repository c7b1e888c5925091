namespace Clan.Sdk.Resolution.Common;

/// <summary>Names of a role's members by number: machines first, then the names that no machine has.</summary>
internal sealed class MemberNames(MachineTable machines)
{
    private readonly Dictionary<string, int> _undeclared = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    public int Count => machines.Count + _names.Count;

    public string this[int number] => number < machines.Count ? machines.Names[number] : _names[number - machines.Count];

    /// <summary>The names of a role's members, in their order.</summary>
    public string[] Of(RoleMembers members) => Array.ConvertAll(members.Numbers, member => this[member]);

    public int NumberOf(string name)
    {
        if (machines.Find(name) is >= 0 and var machine)
        {
            return machine;
        }

        if (!_undeclared.TryGetValue(name, out var number))
        {
            number = Count;
            _undeclared.Add(name, number);
            _names.Add(name);
        }

        return number;
    }
}
