using Clan.Sdk.Json;

namespace Clan.Sdk.Resolution.Instances;

/// <summary>The canonical form of an inventory of the instances schema, as JSON and typed.</summary>
/// <param name="Canonical">The canonical form.</param>
/// <param name="Tags">Its tags.</param>
/// <param name="Instances">Its instances, in byte order of their names.</param>
internal sealed record InstancesInventory(ObjectValue Canonical, TagIndex Tags, IReadOnlyList<WrittenInstance> Instances)
{
    /// <summary>Completes what the option table alone cannot say, and reads it.</summary>
    /// <param name="evaluated">The evaluated option table; its nodes become part of the model.</param>
    public static InstancesInventory Of(ObjectValue evaluated)
    {
        var meta = (ObjectValue)evaluated["meta"]!;
        if (ReferenceEquals(meta["domain"], InstancesSchema.UnsetDomain) && meta["tld"] is StringValue tld)
        {
            meta.Set("domain", tld, tld.Location);
        }

        var machines = (ObjectValue)evaluated["machines"]!;
        var table = (ObjectValue)evaluated["tags"]!;
        TaggedMachine[] tagged = [.. machines.Sorted.Select(machine => TagDefinitions.Read(machine.Name, (ObjectValue)machine.Value))];
        var tags = ReadTags(tagged, table);
        WriteTags(tags, tagged, table);

        var instances = (ObjectValue)evaluated["instances"]!;
        var canonical = new ObjectValue(evaluated.Location);
        canonical.TryAdd("meta", meta, default);
        canonical.TryAdd("machines", machines, default);
        canonical.TryAdd("instances", instances, default);
        canonical.TryAdd("tags", table, default);
        return new(canonical, tags, [.. instances.Sorted.Select(WrittenInstance.Of)]);
    }

    private static TagIndex ReadTags(TaggedMachine[] machines, ObjectValue table)
    {
        var written = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var (tag, members, _) in table.Properties)
        {
            if (TagDefinitions.Read(tag, (ListValue)members, machines) is { } names)
            {
                written.Add(tag, names);
            }
        }

        return new(machines, written);
    }

    private static void WriteTags(TagIndex tags, TaggedMachine[] machines, ObjectValue table)
    {
        var names = new Dictionary<string, ClanValue>(StringComparer.Ordinal);
        foreach (var (tag, members) in tags.Table)
        {
            table.Set(tag, List(members), default);
        }

        for (var machine = 0; machine < machines.Length; machine++)
        {
            machines[machine].Fields.Set("tags", List(tags.Machines.TagNamesOf(machine)), default);
        }

        // Many machines share few names.
        ListValue List(IReadOnlyList<string> texts)
        {
            var items = new ClanValue[texts.Count];
            for (var i = 0; i < items.Length; i++)
            {
                if (!names.TryGetValue(texts[i], out var name))
                {
                    names.Add(texts[i], name = texts[i]);
                }

                items[i] = name;
            }

            return new(items, default);
        }
    }
}
