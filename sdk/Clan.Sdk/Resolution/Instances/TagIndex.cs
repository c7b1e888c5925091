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
    /// <summary>The classes of machines; each has a computed tag of its name.</summary>
    public static readonly IReadOnlyList<string> MachineClasses = ["nixos", "darwin"];

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

    /// <summary>The machines with their resulting tags (2.3).</summary>
    public MachineTable Machines { get; }

    /// <summary>The table with <c>all</c>, <c>nixos</c> and <c>darwin</c>, sorted by name (2.1, 2.2).</summary>
    public IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> Table { get; }

    /// <summary>The machines that carry the tag, ascending; none for a tag that no machine carries (2.5).</summary>
    public ReadOnlySpan<int> CarriersOf(string tag) => Machines.FindTag(tag) is >= 0 and var number ? Machines.Members(number) : [];

    /// <summary>Whether the machine ends up with the tag.</summary>
    public bool Carries(int machine, string tag) => Machines.FindTag(tag) is >= 0 and var number && Machines.Tags(machine).Contains(number);

    /// <summary>The tags of a machine, its own in their order and then those of the table.</summary>
    public string[] TagsOf(int machine)
    {
        var numbers = Machines.Tags(machine);
        var names = new string[numbers.Length];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = Machines.TagNames[numbers[i]];
        }

        return names;
    }

    /// <summary>Where the role lists the member, or names the first tag by which it is one.</summary>
    public SourceLocation PlaceOf(string member, int machine, RoleModel role) =>
        role.Machines.TryGet(member, out var listed)
            ? listed.NameLocation
            : role.Tags.Properties.First(tag => Carries(machine, tag.Name)).NameLocation;

    /// <summary>The tags in use in the order in which Nix lists them: machines in reverse byte order, repetitions dropped (4.2).</summary>
    public IEnumerable<string> InUse() =>
        Enumerable.Range(1, Machines.Count).SelectMany(fromLast => TagsOf(Machines.Count - fromLast)).Distinct(StringComparer.Ordinal);

    private List<KeyValuePair<string, IReadOnlyList<string>>> WithComputedEntries(
        IReadOnlyList<TaggedMachine> machines,
        IReadOnlyDictionary<string, IReadOnlyList<string>> written
    )
    {
        var table = new Dictionary<string, IReadOnlyList<string>>(written, StringComparer.Ordinal);
        table.TryAdd("all", Machines.Names);
        foreach (var machineClass in MachineClasses)
        {
            table.TryAdd(machineClass, [.. machines.Where(machine => machine.Class == machineClass).Select(machine => machine.Name)]);
        }

        return [.. table.OrderBy(entry => entry.Key, Utf8Order.Comparer)];
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
}

/// <summary>What a machine contributes to the tags.</summary>
/// <param name="Name">The machine's key.</param>
/// <param name="Fields">Its evaluated fields.</param>
/// <param name="Own">The tags written at the machine, in order.</param>
/// <param name="TakesTableEntries">False where a priority mark on the own list discards the entries of the table (5.15).</param>
/// <param name="After">Own tags that an order mark puts behind the entries of the table (5.15).</param>
internal readonly record struct TaggedMachine(
    string Name,
    ObjectValue Fields,
    IReadOnlyList<string> Own,
    bool TakesTableEntries,
    IReadOnlyList<string> After
)
{
    /// <summary>The machine's class: <c>nixos</c> or <c>darwin</c>.</summary>
    public string Class => ((StringValue)Fields["machineClass"]!).Value;
}
