using Clan.Sdk.Json;
using Clan.Sdk.Resolution.Common;
using Clan.Sdk.Text;

namespace Clan.Sdk.Resolution.Instances;

/// <summary>
/// The tags of an inventory of the instances schema, computed once: the table with its computed entries, and through the
/// machine table the tags that each machine ends up with and the machines that carry a tag
/// (docs/semantics/instances.md, section 2).
/// </summary>
internal sealed class TagIndex
{
    /// <param name="machines">The machines, in byte order of their names.</param>
    /// <param name="written">The static table as written.</param>
    public TagIndex(IReadOnlyList<TaggedMachine> machines, IReadOnlyDictionary<string, IReadOnlyList<string>> written)
    {
        Machines = new([.. machines.Select(machine => machine.Name)]);
        Table = WithComputedEntries(machines, written);
        var tags = TagsByMachine(machines);
        for (var i = 0; i < tags.Length; i++)
        {
            Machines.Set(i, machines[i].Fields, [.. tags[i]]);
        }
    }

    /// <summary>The machines with their resulting tags: their own in their order and then those of the table (2.3).</summary>
    public MachineTable Machines { get; }

    /// <summary>The table with <c>all</c>, <c>nixos</c> and <c>darwin</c>, sorted by name (2.1, 2.2).</summary>
    public IReadOnlyList<TableEntry> Table { get; }

    /// <summary>The tags in use in the order in which Nix lists them: machines in reverse byte order, repetitions dropped (4.2).</summary>
    public IEnumerable<string> InUse() =>
        Enumerable
            .Range(1, Machines.Count)
            .SelectMany(fromLast => Machines.TagNamesOf(Machines.Count - fromLast))
            .Distinct(StringComparer.Ordinal);

    private TableEntry[] WithComputedEntries(
        IReadOnlyList<TaggedMachine> machines,
        IReadOnlyDictionary<string, IReadOnlyList<string>> written
    )
    {
        var table = new Dictionary<string, IReadOnlyList<string>>(written, StringComparer.Ordinal);
        table.TryAdd(ComputedTags.All, Machines.Names);
        foreach (var machineClass in ComputedTags.MachineClasses)
        {
            table.TryAdd(machineClass, [.. machines.Where(machine => machine.Class == machineClass).Select(machine => machine.Name)]);
        }

        string[] names = [.. table.Keys];
        Array.Sort(names, Utf8Order.Comparer);
        return Array.ConvertAll(names, name => new TableEntry(name, table[name]));
    }

    private List<int>[] TagsByMachine(IReadOnlyList<TaggedMachine> machines)
    {
        var tags = new List<int>[machines.Count];
        for (var i = 0; i < tags.Length; i++)
        {
            // Room for the computed entries beside the machine's own.
            tags[i] = new(machines[i].Own.Count + 2);
            foreach (var tag in machines[i].Own)
            {
                AddOnce(tags[i], Machines.AddTag(tag));
            }
        }

        // The table is sorted, so each machine gets the names of its entries in byte order.
        foreach (var (tag, members) in Table)
        {
            foreach (var member in members)
            {
                var machine = Machines.Find(member);
                if (machine >= 0 && machines[machine].TakesTableEntries)
                {
                    AddOnce(tags[machine], Machines.AddTag(tag));
                }
            }
        }

        for (var i = 0; i < tags.Length; i++)
        {
            foreach (var tag in machines[i].After)
            {
                AddOnce(tags[i], Machines.AddTag(tag));
            }
        }

        return tags;
    }

    private static void AddOnce(List<int> tags, int tag)
    {
        if (!tags.Contains(tag))
        {
            tags.Add(tag);
        }
    }

    /// <summary>An entry of the table of tags.</summary>
    /// <param name="Tag">The tag.</param>
    /// <param name="Members">Who carries it by the table.</param>
    public sealed record TableEntry(string Tag, IReadOnlyList<string> Members);
}
