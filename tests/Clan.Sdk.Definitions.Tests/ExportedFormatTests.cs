using Clan.Sdk.Definitions.Formats;
using Clan.Sdk.Definitions.Model;

namespace Clan.Sdk.Definitions.Tests;

/// <summary>The files that clan exports, against our own definitions of the same modules.</summary>
public class ExportedFormatTests
{
    // The exports of the section instances are of today, those of services of a day when all modules were there.
    private static readonly ILookup<string?, ModuleModel> Ours = TestFiles
        .Modules.Select(TestFiles.Read)
        .Select(r => r.Modules[0])
        .Where(m => m.Section == "services" || m.Obsolete is null)
        .Select(InJanuary)
        .OfType<ModuleModel>()
        .ToLookup(m => m.Section);

    [Fact]
    public void Services_module_schemas_say_what_our_definitions_say()
    {
        var theirs = TestFiles.Reference("services/modules_schemas.json");

        Assert.Empty(theirs.Diagnostics);
        AssertSameModules("services", theirs.Modules);
        AssertSameRoles("services", theirs.Modules, AssertSameDefault);
        AssertSameFeatures(theirs.Modules);
    }

    [Fact]
    public void A_rendered_schema_holds_the_modules_with_roles()
    {
        var theirs = TestFiles.Reference("services/rendered-schema.json");

        Assert.Empty(theirs.Diagnostics);
        Assert.Equal(
            Ours["services"].Where(m => m.Roles.Count > 0).Select(m => m.Name).Order(StringComparer.Ordinal),
            theirs.Modules.Select(m => m.Name)
        );
        AssertSameRoles("services", theirs.Modules, AssertSameDefault);
        AssertSameFeatures(theirs.Modules);
    }

    [Fact]
    public void Instances_module_schemas_say_what_our_definitions_say()
    {
        var theirs = TestFiles.Reference("instances/modules.json");

        Assert.All(theirs.Diagnostics, d => Assert.Equal("CLAN1015", d.Id));
        AssertSameModules("instances", theirs.Modules);
        // Options behind a reference lose their default there: what remains is the empty value of their type, or nothing.
        AssertSameRoles(
            "instances",
            theirs.Modules,
            (path, ours, their) => Assert.True(their is null or "[]" or "{}" or "null" || ours == their, path)
        );
        foreach (var (our, their) in Ours["instances"].OrderBy(m => m.Name, StringComparer.Ordinal).Zip(theirs.Modules))
            Assert.Equal(our.Roles.Select(r => (r.Name, r.Minimum, r.Maximum)), their.Roles.Select(r => (r.Name, r.Minimum, r.Maximum)));
    }

    [Fact]
    public void A_rendered_schema_is_the_abstract_one_too()
    {
        var rendered = Assert.Single(TestFiles.Reference("services/rendered-schema.json").Schemas);
        var plain = Assert.Single(TestFiles.Reference("services/schema.json").Schemas);

        Assert.Equal(plain with { Compact = "" }, rendered with { Compact = "" });
        Assert.Equal(plain.Compact, rendered.Compact);
    }

    [Theory]
    [InlineData("services")]
    [InlineData("instances")]
    public void An_exported_inventory_schema_has_the_fields_of_ours(string section)
    {
        var theirs = Assert.Single(TestFiles.Reference($"{section}/schema.json").Schemas);
        var ours = Assert.Single(TestFiles.Read($"schemas/{section}/schema.json").Schemas);

        var later = section == "services" ? ", machineClass" : "?";
        Assert.Equal(Fields(theirs), Fields(ours).Select(fields => fields.Replace(later, "")));
    }

    [Fact]
    public void The_fields_are_those_beside_handles_members_and_settings()
    {
        Assert.Equal(
            [
                "machine: deploy, description, icon, name",
                "meta: description, icon",
                "instance: enabled, extraModules, meta",
                "role: extraModules",
                "instanceMachine: extraModules",
            ],
            Fields(TestFiles.Reference("services/schema.json").Schemas[0])
        );
        Assert.Equal(
            [
                "machine: deploy, description, icon, installedAt, machineClass, name",
                "meta: description, domain, icon, tld",
                "instance: module",
                "role: extraModules",
                "instanceMachine: ",
            ],
            Fields(TestFiles.Reference("instances/schema.json").Schemas[0])
        );
    }

    [Fact]
    public void A_new_field_appears()
    {
        var changed = System.Text.Json.Nodes.JsonNode.Parse(TestFiles.Text("schemas/services/schema.json"))!;
        changed["properties"]!["machines"]!["additionalProperties"]!["properties"]!["rack"] = System.Text.Json.Nodes.JsonNode.Parse(
            """{"type":"integer","default":0}"""
        );

        var schema = Assert.Single(DefinitionReader.Read("schema.json", changed.ToJsonString(), DefinitionKind.Schema).Schemas);

        Assert.Contains(schema.Machine.Properties, p => p is { Name: "rack", Type: TypeModel.Integer, Default: "0" });
        Assert.Contains("\"rack\":{\"t\":\"int\",\"default\":0}", schema.Compact);
    }

    [Fact]
    public void Module_schemas_may_lie_below_inputs()
    {
        var result = Definition.Read(
            """{"moduleSchemas":{"self":{"a":{"r":ROLE}},"clan-core":{"b":{"r":ROLE}}}}""".Replace(
                "ROLE",
                """{"$defs":{"Input":{"type":"object","properties":{"o":{"type":"string"}}}}}"""
            )
        );

        Assert.Empty(result.Diagnostics);
        Assert.Equal([("instances", "self", "a"), ("instances", null, "b")], result.Modules.Select(m => (m.Section!, m.Input, m.Name)));
        Assert.All(result.Modules, module => Assert.Single(module.Roles[0].Settings!.Properties));
    }

    [Fact]
    public void Input_aliases_are_read()
    {
        var result = Definition.Read("""{"inputAliases":{"z":"clan-core","clan":"clan-core"}}""");

        Assert.Empty(result.Diagnostics);
        Assert.Equal([new InputAlias("clan", "clan-core"), new InputAlias("z", "clan-core")], result.InputAliases);
    }

    // The exports of the services section are of January 2025.
    private static ModuleModel? InJanuary(ModuleModel module) =>
        module.Compact.Contains("\"since\":", StringComparison.Ordinal) ? null
        : module.Compact.Contains("\"rolesSince\":", StringComparison.Ordinal) ? module with { Roles = default, Features = default }
        : module;

    // clan exports the modules of a machine called nixos, where the definition stands for any machine.
    private static void AssertSameDefault(string path, string? ours, string? theirs) =>
        Assert.Equal((path, ours?.Replace("‹machine›", "nixos")), (path, theirs));

    private static void AssertSameModules(string section, IEnumerable<ModuleModel> theirs) =>
        Assert.Equal(
            Ours[section]
                .OrderBy(m => m.Name, StringComparer.Ordinal)
                .Select(m => (m.Input, m.Name, string.Join(",", m.Roles.Select(r => r.Name)))),
            theirs.Select(m => (m.Input, m.Name, string.Join(",", m.Roles.Select(r => r.Name))))
        );

    private static void AssertSameFeatures(IEnumerable<ModuleModel> theirs) =>
        Assert.All(
            theirs.Where(m => m.Roles.Count > 0),
            module =>
            {
                Assert.Equal(["inventory"], module.Features);
                Assert.Contains("inventory", Ours["services"].Single(m => m.Name == module.Name).Features);
            }
        );

    private static void AssertSameRoles(string section, IEnumerable<ModuleModel> theirs, Action<string, string?, string?> compareDefault)
    {
        foreach (var module in theirs)
        {
            foreach (var role in module.Roles)
            {
                var our = Ours[section].Single(m => m.Name == module.Name).Roles.Single(r => r.Name == role.Name);
                // Internal options are exported like others, hidden ones (the networks of services' wifi) are not.
                var exported = Erased.Options(role).Where(o => o != ".deprecationWarning: Boolean");
                var isHidden = section == "services" && module.Name == "wifi";
                Assert.Equal(isHidden ? [] : Erased.Options(our), exported);
                foreach (var (path, @default) in isHidden ? new Dictionary<string, string>() : Erased.Defaults(our))
                    compareDefault($"{module.Name}/{role.Name}{path}", @default, Erased.Defaults(role).GetValueOrDefault(path));
                // Rendering lists what clan computes as required.
                Assert.Equal(Erased.Required(our), Erased.Required(role).Where(path => path != ".destinations.rsh"));
            }
        }
    }

    private static IEnumerable<string> Fields(InventorySchemaModel schema) =>
        [
            .. new[]
            {
                ("machine", schema.Machine),
                ("meta", schema.Meta),
                ("instance", schema.Instance),
                ("role", schema.Role),
                ("instanceMachine", schema.InstanceMachine),
            }.Select(part => $"{part.Item1}: {string.Join(", ", part.Item2.Properties.Select(p => p.Name))}"),
        ];
}
