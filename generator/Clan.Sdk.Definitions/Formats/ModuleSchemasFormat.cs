using Clan.Sdk.Definitions.Diagnostics;
using Clan.Sdk.Definitions.Schema;
using Newtonsoft.Json.Linq;

namespace Clan.Sdk.Definitions.Formats;

/// <summary>
/// Modules as clan exports them: <c>module → role → schema</c> (<c>modules_schemas.json</c>), <c>module → {manifest, roles}</c>, the front
/// matter of all modules of services, each also below a level of inputs (<c>moduleSchemas</c>, <c>modulesPerSource</c>, <c>modules.json</c>),
/// and the evaluated class of the inventory that has several of these beside each other.
/// </summary>
internal static class ModuleSchemasFormat
{
    // What inventoryClass has of modules; the rest of it is about one inventory.
    private static readonly string[] Exports = ["moduleSchemas", "modulesPerSource", "staticModules"];

    public static bool TryRead(JObject document, DiagnosticSink sink, ResultBuilder result)
    {
        var schemas = new SettingsReader(sink, document);
        var exports = document
            .Properties()
            .Where(p => Array.IndexOf(Exports, p.Name) >= 0 && p.Value is JObject)
            .Select(p => (JObject)p.Value)
            .ToList();
        return exports.Count == 0
            ? TryReadPart(document, schemas, sink, result)
            : exports.Select(part => TryReadPart(part, schemas, sink, result)).ToList().Contains(true);
    }

    private static bool TryReadPart(JObject root, SettingsReader schemas, DiagnosticSink sink, ResultBuilder result)
    {
        var file = new DefinitionObject(root, "the modules", sink);
        if (Members(root).Any(IsModule))
        {
            sink.IsExported = true;
            ReadModules(file, input: null, schemas, sink, result);
            return true;
        }

        if (!Members(root).Any(input => Members(input).Count() == input.Count && Members(input).Any(IsModule)))
            return false;
        sink.IsExported = true;
        foreach (var (property, modules) in file.Objects("an input"))
            ReadModules(modules, property.Name, schemas, sink, result);
        return true;
    }

    private static void ReadModules(
        DefinitionObject modules,
        string? input,
        SettingsReader schemas,
        DiagnosticSink sink,
        ResultBuilder result
    )
    {
        var entries = modules.Objects("a module").ToList();
        // The services schema has no inputs, no manifests, and one plain schema a role.
        var section =
            input is not null || entries.Any(entry => HasManifest(entry.Value.Source) || Members(entry.Value.Source).Any(HasEntry))
                ? SectionNames.Instances
                : SectionNames.Services;
        foreach (var (property, entry) in entries)
        {
            var module = new ModuleDraft(section, input, property.Name) { Knowledge = Knowledge.Exported };
            if (HasManifest(entry.Source))
                ReadDescribed(entry, entry.Object("manifest", "a manifest")!, module, schemas, sink);
            else if (HasFrontMatter(entry.Source))
                ReadDescribed(entry, entry, module, schemas, sink);
            else
                ReadSchemas(entry, module, schemas);
            result.Add(module, property);
        }
    }

    private static void ReadSchemas(DefinitionObject entry, ModuleDraft module, SettingsReader schemas)
    {
        foreach (var (role, source) in entry.Objects("a role"))
            ReadRole(module.AddRole(role.Name), source.Source, schemas);
        // The format has no front matter; what has roles was exported because it has the feature.
        if (module.Section == SectionNames.Services && module.RoleNames.Any())
            module.Features = ["inventory"];
    }

    private static void ReadDescribed(
        DefinitionObject entry,
        DefinitionObject manifest,
        ModuleDraft module,
        SettingsReader schemas,
        DiagnosticSink sink
    )
    {
        module.Manifest = manifest.Text("name");
        module.Description = Prose.FirstParagraph(manifest.Text("description"));
        module.Features = manifest.Texts("features");
        if (entry.Value("roles") is JArray)
        {
            foreach (var role in entry.Texts("roles"))
                module.AddRole(role);
        }
        else
        {
            foreach (var (role, source) in entry.Object("roles", "the roles")?.Objects("a role") ?? [])
                ReadRole(module.AddRole(role.Name), source.Source, schemas);
        }

        if (entry.Object("alsoDeclares", "'alsoDeclares'") is { } declared)
        {
            foreach (var other in declared.Source.Properties())
                module.AlsoDeclares[other.Name] = declared.Texts(other.Name);
        }

        if (manifest.Object("constraints", "the constraints") is { } constraints)
            ConstraintReader.Read(constraints, module, sink);
    }

    private static void ReadRole(RoleDraft role, JObject source, SettingsReader schemas)
    {
        JToken? schema = IsSchema(source) ? source : source.Property("schema", StringComparison.Ordinal)?.Value;
        if (source.Property("description", StringComparison.Ordinal)?.Value is JValue { Value: string description })
            role.Description = Prose.FirstParagraph(description);
        if (schema is null or { Type: JTokenType.Null })
            return;
        var entry = schema is JObject holder && HasEntry(holder) ? Json.JsonPointer.Find(holder, "#/$defs/Input")! : schema;
        role.Settings = schemas.Read(entry, schema);
    }

    private static bool IsModule(JObject entry) =>
        HasManifest(entry)
        || HasFrontMatter(entry)
        || (entry.Count > 0 && entry.Properties().All(role => role.Value is JObject schema && IsSchema(schema)));

    private static bool HasManifest(JObject entry) =>
        entry.Property("manifest", StringComparison.Ordinal) is { Value: JObject }
        && entry.Property("roles", StringComparison.Ordinal) is not null;

    /// <summary>What the front matter of a module of services says, with the names of its roles or with their settings.</summary>
    private static bool HasFrontMatter(JObject entry) =>
        entry.Property("manifest", StringComparison.Ordinal) is null
        && entry.Property("roles", StringComparison.Ordinal)?.Value is JArray or JObject
        && entry.Properties().Any(p => p is { Name: "features" or "categories", Value: JArray });

    private static bool HasEntry(JObject schema) => Json.JsonPointer.Find(schema, "#/$defs/Input") is not null;

    private static bool IsSchema(JObject candidate) =>
        candidate
            .Properties()
            .Any(p =>
                p.Name switch
                {
                    "$schema" or "$ref" => p.Value.Type == JTokenType.String,
                    "$defs" => p.Value.Type == JTokenType.Object,
                    "type" => p.Value.Type is JTokenType.String or JTokenType.Array,
                    _ => false,
                }
            );

    private static IEnumerable<JObject> Members(JObject container) => container.Properties().Select(p => p.Value).OfType<JObject>();
}
