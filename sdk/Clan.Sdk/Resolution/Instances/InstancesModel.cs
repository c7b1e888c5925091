using Clan.Sdk.Json;
using Clan.Sdk.Text;

namespace Clan.Sdk.Resolution.Instances;

/// <summary>The canonical form of an inventory of the instances schema, as JSON and typed.</summary>
/// <param name="Canonical">The canonical form.</param>
/// <param name="Tags">Its tags.</param>
/// <param name="Instances">Its instances, in byte order of their names.</param>
internal sealed record InstancesModel(ObjectValue Canonical, TagIndex Tags, IReadOnlyList<InstanceModel> Instances)
{
    /// <summary>Completes what the option table alone cannot say, and reads it.</summary>
    /// <param name="evaluated">The evaluated option table; its nodes become part of the model.</param>
    public static InstancesModel Of(ObjectValue evaluated)
    {
        var meta = Object(evaluated["meta"]);
        if (ReferenceEquals(meta["domain"], InstancesSchema.UnsetDomain) && meta["tld"] is StringValue tld)
        {
            meta.Set("domain", tld, tld.Location);
        }

        var machines = Object(evaluated["machines"]);
        var table = Object(evaluated["tags"]);
        var tags = ReadTags(machines, table);
        WriteTags(tags, table);

        var instances = Object(evaluated["instances"]);
        var canonical = new ObjectValue(evaluated.Location);
        canonical.TryAdd("meta", meta, default);
        canonical.TryAdd("machines", machines, default);
        canonical.TryAdd("instances", instances, default);
        canonical.TryAdd("tags", table, default);
        return new(canonical, tags, [.. Sorted(instances).Select(InstanceModel.Of)]);
    }

    public static ObjectValue Object(ClanValue? value) => (ObjectValue)value!;

    public static IEnumerable<ObjectValue.Property> Sorted(ObjectValue value) =>
        value.Properties.OrderBy(property => property.Name, Utf8Order.Comparer);

    private static TagIndex ReadTags(ObjectValue machines, ObjectValue table)
    {
        var ofMachines = Sorted(machines).Select(machine => TagDefinitions.Read(machine.Name, Object(machine.Value))).ToArray();
        var written = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var (tag, members, _) in table.Properties)
        {
            if (TagDefinitions.Read(tag, (ListValue)members, ofMachines) is { } names)
            {
                written.Add(tag, names);
            }
        }

        return new(ofMachines, written);
    }

    private static void WriteTags(TagIndex tags, ObjectValue table)
    {
        var names = new Dictionary<string, ClanValue>(StringComparer.Ordinal);
        foreach (var (tag, members) in tags.Table)
        {
            table.Set(tag, List(members), default);
        }

        for (var machine = 0; machine < tags.Machines.Count; machine++)
        {
            tags.Machines.Fields(machine).Set("tags", List(tags.TagsOf(machine)), default);
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

/// <summary>An instance of the canonical form.</summary>
/// <param name="Name">Its key.</param>
/// <param name="Location">Where it was written.</param>
/// <param name="Module">Its module reference: <c>input</c> and <c>name</c>.</param>
/// <param name="Roles">Its roles, in byte order of their names.</param>
internal sealed record InstanceModel(string Name, SourceLocation Location, ObjectValue Module, IReadOnlyList<RoleModel> Roles)
{
    public string ModuleName => ((StringValue)Module["name"]!).Value;

    public string? Input => (Module["input"] as StringValue)?.Value;

    public static InstanceModel Of(ObjectValue.Property property)
    {
        var instance = InstancesModel.Object(property.Value);
        var module = InstancesModel.Object(instance["module"]);
        if (ReferenceEquals(module["name"], InstancesSchema.UnsetModuleName))
        {
            module.Set("name", property.Name, property.NameLocation);
        }

        var roles = InstancesModel.Object(instance["roles"]);
        return new(
            property.Name,
            property.NameLocation,
            module,
            [.. InstancesModel.Sorted(roles).Select(role => RoleModel.Of(role, roles))]
        );
    }
}

/// <summary>A role of an instance of the canonical form.</summary>
/// <param name="Name">Its key.</param>
/// <param name="Location">Where it was written.</param>
/// <param name="Machines">The listed machines, each with its settings.</param>
/// <param name="Tags">The role's tags, each with its settings.</param>
/// <param name="Settings">The role's settings.</param>
/// <param name="ExtraModules">The role's extra modules, unchecked.</param>
internal sealed record RoleModel(
    string Name,
    SourceLocation Location,
    ObjectValue Machines,
    ObjectValue Tags,
    ObjectValue Settings,
    ClanValue ExtraModules
)
{
    public static ObjectValue SettingsOf(ObjectValue members, string name) =>
        InstancesModel.Object(InstancesModel.Object(members[name])["settings"]);

    /// <summary>The settings of the role, of its machines and of its tags.</summary>
    public IEnumerable<ObjectValue> AllSettings() =>
        [
            Settings,
            .. Machines.Properties.Select(machine => SettingsOf(Machines, machine.Name)),
            .. Tags.Properties.Select(tag => SettingsOf(Tags, tag.Name)),
        ];

    public static RoleModel Of(ObjectValue.Property property, ObjectValue roles)
    {
        var role = InstancesModel.Object(property.Value);
        var model = new RoleModel(
            property.Name,
            property.NameLocation,
            InstancesModel.Object(role["machines"]),
            InstancesModel.Object(role["tags"]),
            InstancesModel.Object(role["settings"]),
            role["extraModules"]!
        );

        // The canonical form has no extra modules (1.3).
        var canonical = new ObjectValue(role.Location);
        foreach (var (name, value, location) in role.Properties.Where(field => field.Name != "extraModules"))
        {
            canonical.TryAdd(name, value, location);
        }

        roles.Set(property.Name, canonical, property.NameLocation);
        return model;
    }
}
