using Clan.Sdk.Json;

namespace Clan.Sdk.Cli.Import.Program;

/// <summary>The machines and tags that an inventory speaks of, in the order it does.</summary>
internal sealed class MemberNames
{
    // Tags that every inventory has.
    private static readonly string[] BuiltIn = [Tag.All.Name, Tag.Nixos.Name, Tag.Darwin.Name];

    private readonly List<string> _machines = [];
    private readonly List<string> _tags = [];
    private readonly HashSet<string> _knownMachines = new(StringComparer.Ordinal);
    private readonly HashSet<string> _knownTags = new(StringComparer.Ordinal);

    private MemberNames() { }

    public IReadOnlyList<string> Machines => _machines;

    public IReadOnlyList<string> Tags => _tags;

    /// <param name="document">The inventory.</param>
    /// <param name="isStatic">Whether a tag lists its machines: <c>all</c> is one of the inventory's own only then.</param>
    public static MemberNames Of(ObjectValue document, Func<string, bool> isStatic)
    {
        var names = new MemberNames();
        foreach (var (name, machine, _) in ObjectValue.PropertiesOf(document["machines"]))
        {
            names.AddMachine(name);
            names.AddTags((machine as ObjectValue)?["tags"]);
        }

        foreach (var (name, members, _) in ObjectValue.PropertiesOf(document["tags"]))
        {
            names.AddTag(name);
            names.AddMachines(members);
        }

        foreach (var (_, instance, _) in ObjectValue.PropertiesOf(document["instances"]))
        {
            names.AddInstance(instance);
        }

        foreach (
            var (_, instance, _) in ObjectValue
                .PropertiesOf(document["services"])
                .SelectMany(service => ObjectValue.PropertiesOf(service.Value).AsEnumerable())
        )
        {
            names.AddInstance(instance);
            names.AddMachines((instance as ObjectValue)?["machines"]);
        }

        names._tags.RemoveAll(tag => BuiltIn.Contains(tag) && !isStatic(tag));
        return names;
    }

    private void AddInstance(ClanValue instance)
    {
        foreach (var (_, role, _) in ObjectValue.PropertiesOf((instance as ObjectValue)?["roles"]))
        {
            AddMachines((role as ObjectValue)?["machines"]);
            AddTags((role as ObjectValue)?["tags"]);
        }
    }

    private void AddMachines(ClanValue? names) => Each(names, AddMachine);

    private void AddTags(ClanValue? names) => Each(names, AddTag);

    // Names stand as the keys of an object, or as a list.
    private static void Each(ClanValue? names, Action<string> add)
    {
        foreach (
            var name in ObjectValue
                .PropertiesOf(names)
                .Select(property => property.Name)
                .Concat((names as ListValue)?.Items.OfType<StringValue>().Select(text => text.Value) ?? [])
        )
        {
            add(name);
        }
    }

    private void AddMachine(string name)
    {
        if (_knownMachines.Add(name))
        {
            _machines.Add(name);
        }
    }

    private void AddTag(string name)
    {
        if (_knownTags.Add(name))
        {
            _tags.Add(name);
        }
    }
}
