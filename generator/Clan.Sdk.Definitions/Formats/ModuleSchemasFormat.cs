using Clan.Sdk.Definitions.Diagnostics;
using Clan.Sdk.Definitions.Schema;
using Newtonsoft.Json.Linq;

namespace Clan.Sdk.Definitions.Formats;

/// <summary>
/// Role schemas by module as clan exports them: <c>module → role → schema</c> (<c>modules_schemas.json</c>), the same below a level of
/// inputs (<c>moduleSchemas</c>), and <c>input → module → {manifest, roles}</c> (<c>modules.json</c>).
/// </summary>
internal static class ModuleSchemasFormat
{
    public static bool TryRead(JObject document, DiagnosticSink sink, ResultBuilder result)
    {
        var root =
            document.Count == 1 && document.Property("moduleSchemas", StringComparison.Ordinal)?.Value is JObject inner ? inner : document;
        var file = new DefinitionObject(root, "the modules", sink);
        var schemas = new SettingsReader(sink, document);
        if (Members(root).Any(IsModule))
        {
            ReadModules(file, input: null, schemas, sink, result);
            return true;
        }

        if (!Members(root).Any(input => Members(input).Count() == input.Count && Members(input).Any(IsModule)))
            return false;
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
            var roles = HasManifest(entry.Source) ? ReadManifest(entry, module) : entry;
            foreach (var (role, source) in roles?.Objects("a role") ?? [])
                ReadRole(module.AddRole(role.Name), source.Source, schemas);
            // Neither format has the front matter; what has roles was exported because it has the feature.
            if (section == SectionNames.Services && module.RoleNames.Any())
                module.Features = ["inventory"];
            if (entry.Object("manifest", "a manifest")?.Object("constraints", "the constraints") is { } constraints)
                ConstraintReader.Read(constraints, module, sink);
            result.Add(module, property);
        }
    }

    private static DefinitionObject? ReadManifest(DefinitionObject entry, ModuleDraft module)
    {
        var manifest = entry.Object("manifest", "a manifest");
        module.Manifest = manifest?.Text("name");
        module.Description = Prose.FirstParagraph(manifest?.Text("description"));
        module.Features = manifest?.Texts("features") ?? [];
        return entry.Object("roles", "the roles");
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
        HasManifest(entry) || (entry.Count > 0 && entry.Properties().All(role => role.Value is JObject schema && IsSchema(schema)));

    private static bool HasManifest(JObject entry) =>
        entry.Property("manifest", StringComparison.Ordinal) is { Value: JObject }
        && entry.Property("roles", StringComparison.Ordinal) is not null;

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
