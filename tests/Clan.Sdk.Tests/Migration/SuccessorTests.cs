using System.Text.Json.Nodes;
using Clan.Sdk.Definitions;
using Clan.Sdk.Options;
using Clan.Sdk.Tests.Resolution;

namespace Clan.Sdk.Tests.Migration;

/// <summary>What definitions say of what became of a module, and that migration goes by it.</summary>
public sealed class SuccessorTests
{
    private static readonly ModuleCatalog Catalog = SchemaModules.Catalog;

    // Those that are gone too, which no name of the catalog leads to.
    public static TheoryData<string> Usable =>
        [
            .. Directory
                .EnumerateFiles(Repository.PathOf("schemas", "services", "modules"))
                .Select(file => Path.GetFileNameWithoutExtension(file))
                .Where(name => Catalog.Find(Section.Services, null, name)!.Roles.Count > 0),
        ];

    [Theory]
    [MemberData(nameof(Usable))]
    public void Every_module_that_an_inventory_could_use_says_what_became_of_it(string name)
    {
        var module = Catalog.Find(Section.Services, null, name)!;

        Assert.NotNull(module.Successor);
        if (module.SuccessorModule is not { } successor)
        {
            return;
        }

        var today = Catalog.Find(Section.Instances, successor.Input, successor.Name)!;
        Assert.Empty(successor.Roles.Keys.Except(module.Roles.Keys));
        Assert.Empty(successor.Roles.Values.Except(today.Roles.Keys));
        Assert.All(today.Roles.Values, role => Assert.All(successor.Settings, setting => Assert.True(Has(role, [setting.Option]))));
        Assert.All(
            successor.Options,
            option =>
            {
                // What went before the definitions begin may still stand in an inventory.
                Assert.True(
                    option.ToPath is null || module.Roles.Values.Any(role => Has(role, option.FromPath)),
                    $"The module has no option {option.From}."
                );
                Assert.True(
                    option.ToPath is null
                        || today.Roles.Values.Any(role => (option.Role ?? role.Name) == role.Name && Has(role, option.ToPath)),
                    $"The successor has no option {option.To}."
                );
            }
        );
    }

    [Theory]
    [MemberData(nameof(Usable))]
    public void Every_module_that_an_inventory_could_use_migrates(string name)
    {
        var module = Catalog.Find(Section.Services, null, name)!;
        var roles = new JsonObject(
            module.Roles.Keys.Select(role => KeyValuePair.Create(role, (JsonNode?)new JsonObject { ["machines"] = new JsonArray("a") }))
        );
        var text = new JsonObject
        {
            ["meta"] = new JsonObject { ["name"] = "c" },
            ["machines"] = new JsonObject { ["a"] = new JsonObject() },
            ["services"] = new JsonObject { [name] = new JsonObject { ["main"] = new JsonObject { ["roles"] = roles } } },
        }.ToJsonString();

        var result = Inventory.Parse(text).Migrate(Catalog);

        if (module.SuccessorModule is { } successor)
        {
            var instance = result.Inventory!.Resolve(Catalog, Section.Instances).GetMachine("a").Memberships.Select(held => held.Module);
            Assert.Equal([successor.Name], instance.Distinct());
        }
        else
        {
            var entry = Assert.Single(result.Report.Entries);
            Assert.Equal(MigrationEntryKind.ModuleGone, entry.Kind);
            Assert.Contains(module.Successor!, entry.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_module_of_ones_own_goes_where_its_definition_says()
    {
        var catalog = SchemaModules.With(
            """
            {
              "section": "services", "name": "mesh", "roles": { "admin": {}, "peer": {} },
              "successor": {
                "module": "@me/mesh", "input": "self", "roles": { "admin": "default", "peer": "default" }, "settings": { "version": 2 },
                "options": {
                  "net.interface": { "to": "interfaces", "list": true }, "nets.*.Auto": { "to": "nets.*.auto" },
                  "far": { "to": "wide", "role": "other" }, "tld": { "advice": "the mesh has no names now" } }
              }
            }
            """
        );

        var result = Inventory
            .Parse(
                """
                {"meta": {"name": "c"}, "machines": {"a": {}}, "services": {"mesh": {"m": {
                  "config": {"net": {"interface": "eth0"}, "nets": {"k": {"Auto": true}}, "far": 1, "tld": "x"},
                  "roles": {"admin": {"machines": ["a"]}}}}}}
                """
            )
            .Migrate(catalog);

        Assert.Equal(
            """{"m":{"module":{"input":"self","name":"@me/mesh"},"roles":{"default":{"machines":{"a":{}},"settings":{"far":1,"interfaces":["eth0"],"nets":{"k":{"auto":true}},"version":2}}}}}""",
            JsonNode.Parse(result.Inventory!.ToJson())!["instances"]!.ToJsonString()
        );
        Assert.Equal(
            [
                MigrationEntryKind.ModuleRenamed,
                MigrationEntryKind.RoleRenamed,
                MigrationEntryKind.OptionGone,
                MigrationEntryKind.OptionRenamed,
                MigrationEntryKind.OptionRenamed,
            ],
            result.Report.Entries.Select(entry => entry.Kind)
        );
        Assert.Contains(result.Report.Entries, entry => entry.Message.Contains("the mesh has no names now", StringComparison.Ordinal));
    }

    [Fact]
    public void Keys_of_records_go_where_the_path_has_them_and_what_meets_another_option_is_said()
    {
        var catalog = SchemaModules.With(
            """
            {
              "section": "services", "name": "mesh", "roles": { "r": {} },
              "successor": { "module": "@me/mesh", "input": "self", "options": {
                "n.*.p.*": { "to": "deep.x.*.y.*" }, "a": { "to": "same" }, "b": { "to": "same" }, "c": { "to": "same.inner" } } }
            }
            """
        );

        var result = Inventory
            .Parse(
                """
                {"meta": {"name": "c"}, "machines": {"h": {}}, "services": {"mesh": {"m": {
                  "config": {"n": {"one": {"p": {"two": 1}}}, "a": 1, "b": 2, "c": 3, "same": 4},
                  "roles": {"r": {"machines": ["h"]}}}}}}
                """
            )
            .Migrate(catalog);

        Assert.Equal(
            """{"deep":{"x":{"one":{"y":{"two":1}}}},"same":1}""",
            JsonNode.Parse(result.Inventory!.ToJson())!["instances"]!["m"]!["roles"]!["r"]!["settings"]!.ToJsonString()
        );
        Assert.Equal(
            ["b", "c", "same"],
            result.Report.Entries.Where(entry => entry.Kind == MigrationEntryKind.OptionGone).Select(entry => entry.Path![^1]).Order()
        );
    }

    [Fact]
    public void A_module_of_ones_own_that_is_given_up_says_what_to_do()
    {
        var catalog = SchemaModules.With(
            """{ "section": "services", "name": "old", "roles": { "r": {} }, "successor": "enable services.old in the configuration" }"""
        );

        var result = Inventory
            .Parse("""{"meta": {"name": "c"}, "machines": {"a": {}}, "services": {"old": {"m": {"roles": {"r": {"machines": ["a"]}}}}}}""")
            .Migrate(catalog);

        var entry = Assert.Single(result.Report.Entries);
        Assert.Equal(MigrationEntryKind.ModuleGone, entry.Kind);
        Assert.EndsWith("Instead, enable services.old in the configuration.", entry.Message, StringComparison.Ordinal);
    }

    private static bool Has(RoleDefinition role, IEnumerable<string> path)
    {
        OptionNode? node = role.Options;
        foreach (var name in path)
        {
            if (node is not OptionGroup group)
            {
                // Inside a value the type of the option decides.
                return node is not null;
            }

            node = group.Nodes.FirstOrDefault(inner => inner.Name == name);
        }

        return node is not null;
    }
}
