using System.Globalization;
using Clan.Sdk.Definitions.Diagnostics;
using Clan.Sdk.Definitions.Schema;
using Newtonsoft.Json.Linq;
using Kinds = Clan.Sdk.Definitions.Diagnostics.DefinitionDiagnosticTable;

namespace Clan.Sdk.Definitions.Formats;

/// <summary>A role definition: one module, its roles as JSON Schema, and what JSON Schema cannot say.</summary>
internal static class RoleDefinitionFormat
{
    // clan's largest module has five.
    private const int MostRoles = 500;

    private static readonly string[] Keys =
    [
        "section",
        "input",
        "complete",
        "name",
        SourceReader.Key,
        "since",
        "rolesSince",
        "until",
        SuccessorReader.Key,
        "manifest",
        "description",
        "categories",
        "features",
        "constraints",
        "alsoDeclares",
        "roles",
        "$defs",
        "definitions",
    ];

    /// <summary>By its name, which a file of several modules has only as a module of that name, or else by having no other keys.</summary>
    public static bool Recognises(JObject document) =>
        document.Property("name", StringComparison.Ordinal) is { Value: not JObject }
        || (
            document.Property("roles", StringComparison.Ordinal) is not null
            && document.Properties().All(p => Array.IndexOf(Keys, p.Name) >= 0)
        );

    public static void Read(JObject document, DiagnosticSink sink, ResultBuilder result)
    {
        var definition = new DefinitionObject(document, "a role definition", sink);
        definition.Expect(Keys);
        var name = definition.Text("name");
        if (string.IsNullOrEmpty(name))
        {
            if (definition.Value("name") is null or JValue { Value: "" })
                sink.Report(Kinds.MissingName, document.Property("name", StringComparison.Ordinal) ?? (JToken)document);
            return;
        }

        definition.Texts("categories");
        var source = SourceReader.Read(definition);
        sink.IsExported = source is not null;
        result.Source = source;
        var section = SectionOf(definition, sink);
        var module = new ModuleDraft(section, definition.Text("input"), name!)
        {
            Knowledge = source is not null ? Knowledge.Exact : Knowledge.Partial,
            Manifest = definition.Text("manifest"),
            Description = Prose.FirstParagraph(definition.Text("description")),
            Features = definition.Texts("features"),
            IsComplete = definition.Flag("complete"),
            Since = definition.Day("since"),
            RolesSince = definition.Day("rolesSince"),
            Until = definition.Day("until"),
            Successor = SuccessorReader.Read(definition, section, sink),
        };
        var schemas = new SettingsReader(sink, document);
        var roles = definition.Object("roles", "the roles");
        if (roles is { Source.Count: > MostRoles } tooMany)
        {
            sink.Report(
                Kinds.TooLarge,
                tooMany.Source.Parent,
                FormattableString.Invariant($"The module has {tooMany.Source.Count} roles; the first {MostRoles} are used.")
            );
        }

        foreach (var (property, role) in roles?.Objects("a role").Take(MostRoles) ?? [])
            ReadRole(module.AddRole(property.Name), role, schemas);
        if (definition.Object("alsoDeclares", "'alsoDeclares'") is { } declared)
        {
            foreach (var other in declared.Source.Properties())
                module.AlsoDeclares[other.Name] = declared.Texts(other.Name);
        }

        if (definition.Object("constraints", "the constraints") is { } constraints)
            ConstraintReader.Read(constraints, module, sink);
        result.Add(module, document.Property("name", StringComparison.Ordinal));
    }

    private static string? SectionOf(DefinitionObject definition, DiagnosticSink sink)
    {
        var section = definition.Text("section");
        if (section is null or SectionNames.Services or SectionNames.Instances)
            return section;
        sink.Report(
            Kinds.WrongShape,
            definition.Value("section"),
            "'section'",
            $"'{SectionNames.Services}', '{SectionNames.Instances}' or null",
            $"'{section}'"
        );
        return null;
    }

    private static void ReadRole(RoleDraft role, DefinitionObject source, SettingsReader schemas)
    {
        source.Expect("description", "settings");
        role.Description = Prose.FirstParagraph(source.Text("description"));
        if (source.Value("settings") is { } settings)
            role.Settings = schemas.Read(settings, settings);
    }
}

/// <summary>The limits of a module: <c>{maxInstances, roles: {role: {min, max}}}</c>; manifests say <c>minMachines</c> and <c>maxMachines</c>.</summary>
internal static class ConstraintReader
{
    public static void Read(DefinitionObject constraints, ModuleDraft module, DiagnosticSink sink)
    {
        constraints.Expect("maxInstances", "roles");
        module.MaximumInstances = constraints.Count("maxInstances");
        foreach (var (property, limits) in constraints.Object("roles", "the roles' constraints")?.Objects("a role's constraint") ?? [])
        {
            limits.Expect("min", "max", "minMachines", "maxMachines");
            if (module.Role(property.Name) is not { } role)
            {
                sink.Report(Kinds.UnknownRole, property, property.Name, string.Join(", ", module.RoleNames));
                continue;
            }

            role.Minimum = limits.Count("min") ?? limits.Count("minMachines");
            role.Maximum = limits.Count("max") ?? limits.Count("maxMachines");
            if (role is { Minimum: { } minimum, Maximum: { } maximum } && minimum > maximum)
            {
                sink.Report(
                    Kinds.ImpossibleConstraint,
                    property,
                    property.Name,
                    minimum.ToString(CultureInfo.InvariantCulture),
                    maximum.ToString(CultureInfo.InvariantCulture)
                );
            }
        }
    }
}
