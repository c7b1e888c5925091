using Clan.Sdk.Json;

namespace Clan.Sdk.Resolution.Instances;

/// <summary>
/// The tags of an inventory of the instances schema, computed once: the table with its computed entries, the tags that each
/// machine ends up with and the machines that carry a tag (docs/semantics/instances.md, section 2).
/// </summary>
internal sealed class TagIndex
{
    /// <summary>The classes of machines; each has a computed tag of its name.</summary>
    public static readonly IReadOnlyList<string> MachineClasses = ["nixos", "darwin"];

    // Machines carry a handful of tags: a scan beats a set there.
    private const int SmallList = 16;

    private readonly Dictionary<string, int> _machineIndex;
    private readonly Dictionary<string, int[]> _carriers;

    /// <param name="machines">The machines, in byte order of their names.</param>
    /// <param name="written">The static table as written.</param>
    public TagIndex(IReadOnlyList<MachineTags> machines, IReadOnlyDictionary<string, IReadOnlyList<string>> written)
    {
        MachineNames = [.. machines.Select(machine => machine.Name)];
        _machineIndex = new(MachineNames.Length, StringComparer.Ordinal);
        for (var i = 0; i < MachineNames.Length; i++)
        {
            _machineIndex.Add(MachineNames[i], i);
        }

        Table = WithComputedEntries(machines, written);
        MachineTags = TagsOfMachines(machines);
        _carriers = CarriersOfTags();
    }

    /// <summary>The names of the machines, in byte order.</summary>
    public string[] MachineNames { get; }

    /// <summary>The table with <c>all</c>, <c>nixos</c> and <c>darwin</c>, sorted by name (2.1, 2.2).</summary>
    public IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> Table { get; }

    /// <summary>The resulting tags of each machine, in the order of <see cref="MachineNames"/> (2.3).</summary>
    public IReadOnlyList<string>[] MachineTags { get; }

    /// <summary>The place of a machine in <see cref="MachineNames"/>; -1 for a name that is no machine.</summary>
    public int IndexOf(string machine) => _machineIndex.TryGetValue(machine, out var index) ? index : -1;

    /// <summary>The machines that carry the tag, ascending; empty for a tag that no machine carries (2.5).</summary>
    public int[] CarriersOf(string tag) => _carriers.TryGetValue(tag, out var carriers) ? carriers : [];

    /// <summary>Whether the machine ends up with the tag.</summary>
    public bool Carries(int machine, string tag) => Array.BinarySearch(CarriersOf(tag), machine) >= 0;

    /// <summary>The tags in use in the order in which Nix lists them: machines in reverse byte order, repetitions dropped (4.2).</summary>
    public IEnumerable<string> InUse() => Enumerable.Reverse(MachineTags).SelectMany(tags => tags).Distinct(StringComparer.Ordinal);

    private List<KeyValuePair<string, IReadOnlyList<string>>> WithComputedEntries(
        IReadOnlyList<MachineTags> machines, IReadOnlyDictionary<string, IReadOnlyList<string>> written)
    {
        var table = new Dictionary<string, IReadOnlyList<string>>(written, StringComparer.Ordinal);
        table.TryAdd("all", MachineNames);
        foreach (var machineClass in MachineClasses)
        {
            table.TryAdd(machineClass, [.. machines.Where(machine => machine.Class == machineClass).Select(machine => machine.Name)]);
        }

        return [.. table.OrderBy(entry => entry.Key, Utf8Order.Comparer)];
    }

    private IReadOnlyList<string>[] TagsOfMachines(IReadOnlyList<MachineTags> machines)
    {
        var tags = new List<string>[machines.Count];
        for (var i = 0; i < tags.Length; i++)
        {
            tags[i] = Distinct(machines[i].Own);
        }

        // The table is sorted, so each machine gets the names of its entries in byte order.
        foreach (var (tag, members) in Table)
        {
            foreach (var member in members)
            {
                var index = IndexOf(member);
                if (index >= 0 && machines[index].TakesTableEntries && !Contains(tags[index], tag))
                {
                    tags[index].Add(tag);
                }
            }
        }

        return tags;
    }

    private Dictionary<string, int[]> CarriersOfTags()
    {
        var carriers = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < MachineTags.Length; i++)
        {
            foreach (var tag in MachineTags[i])
            {
                if (!carriers.TryGetValue(tag, out var machines))
                {
                    carriers.Add(tag, machines = []);
                }

                machines.Add(i);
            }
        }

        return carriers.ToDictionary(entry => entry.Key, entry => entry.Value.ToArray(), StringComparer.Ordinal);
    }

    private static List<string> Distinct(IReadOnlyList<string> own)
    {
        // Room for the computed entries beside the machine's own.
        var result = new List<string>(own.Count + 2);
        HashSet<string>? seen = own.Count > SmallList ? new(StringComparer.Ordinal) : null;
        foreach (var tag in own)
        {
            if (seen is null ? !Contains(result, tag) : seen.Add(tag))
            {
                result.Add(tag);
            }
        }

        return result;
    }

    private static bool Contains(List<string> tags, string tag)
    {
        foreach (var other in tags)
        {
            if (string.Equals(other, tag, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>What a machine contributes to the tags.</summary>
/// <param name="Name">The machine's key.</param>
/// <param name="Class">The machine's class: <c>nixos</c> or <c>darwin</c>.</param>
/// <param name="Own">The tags written at the machine, in order.</param>
/// <param name="TakesTableEntries">False where a priority mark on the own list discards the entries of the table (5.15).</param>
internal readonly record struct MachineTags(string Name, string Class, IReadOnlyList<string> Own, bool TakesTableEntries = true);
