using Clan.Sdk.Definitions.Diagnostics;
using Clan.Sdk.Definitions.Json;
using Clan.Sdk.Definitions.Model;
using Clan.Sdk.Definitions.Schema;
using Newtonsoft.Json.Linq;

namespace Clan.Sdk.Definitions.Formats;

/// <summary>
/// The inventory's own schema as clan exports it: under services one draft-07 schema, abstract or rendered with the modules in it; under
/// instances <c>$defs</c> with the entry <c>ClanInput</c>.
/// </summary>
internal static class InventorySchemaFormat
{
    private static readonly string[] EntryNames = ["ClanInput", "InventoryInput", "Input"];

    /// <returns>The schema of the whole inventory; null where the document is no inventory schema.</returns>
    public static JObject? EntryOf(JObject document)
    {
        var entries = new List<JToken?> { document };
        foreach (var definitions in new[] { "$defs", "definitions" })
            entries.AddRange(EntryNames.Select(name => JsonPointer.Find(document, $"#/{definitions}/{name}")));
        if (document.Property("$ref", StringComparison.Ordinal) is { Value: JValue { Value: string reference } })
            entries.Add(JsonPointer.Find(document, reference));
        return entries.OfType<JObject>().FirstOrDefault(DescribesInventory);
    }

    public static void Read(JObject document, JObject entry, DiagnosticSink sink, ResultBuilder result)
    {
        sink.IsExported = true;
        var inventory = new SchemaLoader(sink, document).Load(entry, document);
        var reader = new InventoryReader(inventory, sink, result);
        reader.ReadServices();
        reader.ReadInstances();
    }

    private static bool DescribesInventory(JObject schema) =>
        schema.Property("properties", StringComparison.Ordinal)?.Value is JObject properties
        && properties.Properties().Any(p => p.Name is SectionNames.Services or SectionNames.Instances);
}

/// <summary>Walks an inventory schema to the records that the typed API and the runtime want of it.</summary>
internal sealed class InventoryReader(SourceSchema inventory, DiagnosticSink sink, ResultBuilder result)
{
    private readonly OptionTypeResolver _resolver = new(sink);

    public void ReadServices()
    {
        if (Property(inventory, SectionNames.Services) is not { } services)
            return;
        var instance = Values(Values(services) ?? First(services));
        var role = Property(instance, "roles") is { } roles ? Values(roles) ?? First(roles) : null;
        Add(
            SectionNames.Services,
            _resolver.FieldsOf(instance, "roles", "machines", "config"),
            _resolver.FieldsOf(role, "machines", "tags", "config"),
            _resolver.FieldsOf(Values(Property(instance, "machines")), "config")
        );
        foreach (var module in services.Properties.OrderBy(p => p.Key, Utf8Order.Comparer))
            AddModule(module.Key, (SourceSchema)module.Value);
    }

    public void ReadInstances()
    {
        if (Property(inventory, SectionNames.Instances) is not { } instances)
            return;
        var instance = Values(instances);
        var role = Values(Property(instance, "roles"));
        Add(
            SectionNames.Instances,
            _resolver.FieldsOf(instance, "roles"),
            _resolver.FieldsOf(role, "machines", "tags", "settings"),
            _resolver.FieldsOf(Values(Property(role, "machines")), "settings")
        );
    }

    private void Add(string section, OptionType.Options instance, OptionType.Options role, OptionType.Options instanceMachine)
    {
        var machine = ClanFields.Complete(section, CompactKey.Machine, _resolver.FieldsOf(Values(Property(inventory, "machines")), "tags"));
        var meta = ClanFields.Complete(section, CompactKey.Meta, _resolver.FieldsOf(Property(inventory, "meta")));
        instance = ClanFields.Complete(section, CompactKey.Instance, instance);
        result.Schemas.Add(
            new InventorySchemaModel(
                section,
                machine.ViewRecord(section),
                meta.ViewRecord(section, "name"),
                instance.ViewRecord(section),
                role.ViewRecord(section),
                instanceMachine.ViewRecord(section),
                CompactObject.Write(target =>
                {
                    target.Text(CompactKey.Section, section);
                    target.Text(CompactKey.Day, inventory.Text("x-clan-day"));
                    target.Options(CompactKey.Machine, machine.Members);
                    target.Options(CompactKey.Meta, meta.Members);
                    target.Options(CompactKey.Instance, instance.Members);
                    target.Options(CompactKey.Role, role.Members);
                    target.Options(CompactKey.InstanceMachine, instanceMachine.Members);
                })
            )
        );
    }

    /// <summary>A module of a rendered schema. Only modules with roles and the inventory feature are rendered.</summary>
    private void AddModule(string name, SourceSchema schema)
    {
        var module = new ModuleDraft(SectionNames.Services, input: null, name)
        {
            Knowledge = Knowledge.Exported,
            Description = Prose.FirstParagraph(schema.Text("description")),
            Features = ["inventory"],
        };
        var roles = Property(Values(_resolver.Actual(schema)), "roles");
        foreach (var role in roles?.Properties ?? Enumerable.Empty<KeyValuePair<string, NJsonSchema.JsonSchemaProperty>>())
        {
            var draft = module.AddRole(role.Key);
            var source = (SourceSchema)role.Value;
            draft.Description = Prose.FirstParagraph(source.Text("description"));
            if (Property(_resolver.Actual(source), "config") is { } config)
                draft.Settings = _resolver.SettingsOf(config);
        }

        result.Add(module, schema.Source.Parent);
    }

    private SourceSchema? Property(SourceSchema? schema, string name) =>
        schema is not null && schema.Properties.TryGetValue(name, out var property) ? _resolver.Actual((SourceSchema)property) : null;

    private SourceSchema? Values(SourceSchema? schema) =>
        schema?.AdditionalPropertiesSchema is SourceSchema values ? _resolver.Actual(values) : null;

    private SourceSchema? First(SourceSchema schema) =>
        schema.Properties.OrderBy(p => p.Key, Utf8Order.Comparer).Select(p => _resolver.Actual((SourceSchema)p.Value)).FirstOrDefault();
}
