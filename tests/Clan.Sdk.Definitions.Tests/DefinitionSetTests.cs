using Clan.Sdk.Definitions.Diagnostics;
using Clan.Sdk.Definitions.Formats;
using Clan.Sdk.Definitions.Model;
using Clan.Sdk.Definitions.Sets;

namespace Clan.Sdk.Definitions.Tests;

public class DefinitionSetTests
{
    [Fact]
    public void The_projects_own_definition_goes_before_the_built_in_one_and_texts_contradict_nothing()
    {
        var set = DefinitionSet.Combine([File("b/admin.json", BuiltIn, "Brought.", "services"), File("own.json", Own, "Own.", "services")]);

        Assert.Equal("Own.", Assert.Single(set.Modules).Description);
        Assert.Equal("own.json", Assert.Single(set.Origins).Path);
        Assert.Empty(set.Diagnostics);
    }

    [Fact]
    public void Of_two_own_definitions_the_first_by_path_goes_before()
    {
        var set = DefinitionSet.Combine([File("z.json", Own, "Second.", "services"), File("a.json", Own, "First.", "services")]);

        Assert.Equal("First.", Assert.Single(set.Modules).Description);
        Assert.Empty(set.Diagnostics);
    }

    [Fact]
    public void The_order_of_files_does_not_show()
    {
        DefinitionFile[] files =
        [
            File("z.json", Own, "1", "services"),
            File("a.json", Own, "2", "services"),
            File("b.json", BuiltIn, "3", "services"),
            File("c.json", BuiltIn, "4", "instances"),
            File("d.json", Own, "5", null, "other"),
        ];

        Assert.Equal(DefinitionSet.Combine(files), DefinitionSet.Combine(files.Reverse()));
    }

    [Fact]
    public void Sections_and_inputs_keep_modules_apart()
    {
        var set = DefinitionSet.Combine([
            File("a.json", Own, "", "services"),
            File("b.json", Own, "", "instances"),
            File("c.json", Own, "", "instances", "admin", "flake"),
        ]);

        Assert.Empty(set.Diagnostics);
        Assert.Equal([(null, "instances"), (null, "services"), ("flake", "instances")], set.Modules.Select(m => (m.Input, m.Section!)));
    }

    [Fact]
    public void A_definition_of_both_sections_gives_way_in_one_and_stays_in_the_other()
    {
        var set = DefinitionSet.Combine([File("both.json", BuiltIn, "Both.", null), File("own.json", Own, "Own.", "services")]);

        Assert.Equal([("instances", "Both."), ("services", "Own.")], set.Modules.Select(m => (m.Section!, m.Description)));
        Assert.StartsWith("""{"section":"instances","name":"admin",""", set.Modules[0].Compact);
        Assert.Empty(set.Diagnostics);
    }

    [Fact]
    public void A_module_of_both_sections_meets_one_of_a_single_section()
    {
        var set = DefinitionSet.Combine([File("b.json", Own, "Services.", "services"), File("a.json", Own, "Both.", null)]);

        Assert.Equal([("instances", "Both."), ("services", "Both.")], set.Modules.Select(m => (m.Section, m.Description)));
    }

    [Fact]
    public void A_contradiction_in_both_sections_is_named_once()
    {
        var set = DefinitionSet.Combine([Text("a.json", Own, Limited("1")), Text("b.json", Own, Limited("2"))]);

        Assert.Equal(["instances", "services"], set.Modules.Select(m => m.Section));
        var finding = Assert.Single(set.Diagnostics);
        Assert.Equal(
            ("CLAN1020", "b.json", 1, 3, DefinitionSeverity.Error),
            (finding.Id, finding.Path, finding.Line, finding.Column, finding.Severity)
        );
        Assert.Contains("a.json(1,3): the greatest number of machines of role 'r' is 2, and 1 counts", finding.Message);

        static string Limited(string maximum) =>
            $$"""{ "name": "m", "constraints": { "roles": { "r": { "max": {{maximum}} } } }, "roles": { "r": {} } }""";
    }

    [Fact]
    public void An_own_inventory_schema_replaces_the_built_in_one()
    {
        var brought = new DefinitionFile("b.json", true, TestFiles.Read("schemas/services/schema.json"));
        var own = new DefinitionFile("own.json", false, TestFiles.Reference("services/rendered-schema.json"));

        var set = DefinitionSet.Combine([brought, own, new DefinitionFile("twice.json", false, own.Result)]);

        Assert.Equal(own.Result.Schemas, set.Schemas);
        var schemaFinding = Assert.Single(set.Diagnostics, d => d.Id == "CLAN1022");
        Assert.Equal("twice.json", schemaFinding.Path);
    }

    [Fact]
    public void Aliases_are_joined()
    {
        var first = new DefinitionFile("a.json", false, Definition.Read("""{"inputAliases":{"x":"clan-core"}}"""));
        var second = new DefinitionFile("b.json", false, Definition.Read("""{"inputAliases":{"x":"other","a":"clan-core"}}"""));

        Assert.Equal(
            [new InputAlias("a", "clan-core"), new InputAlias("x", "clan-core")],
            DefinitionSet.Combine([second, first]).InputAliases
        );
    }

    [Fact]
    public void All_shipped_files_fit_together()
    {
        var set = DefinitionSet.Combine(TestFiles.Modules.Select(path => new DefinitionFile(path, true, TestFiles.Read(path))));

        Assert.Empty(set.Diagnostics);
        Assert.Equal(TestFiles.Modules.Count, set.Modules.Count);
    }

    [Fact]
    public void What_one_file_does_not_know_is_the_others()
    {
        const string brought = """
            { "name": "m", "section": "instances", "description": "Brought.", "constraints": { "maxInstances": 3, "roles": { "r": { "min": 1, "max": 4 } } },
              "roles": { "r": { "description": "A role.", "settings": { "type": "object", "properties": {
                "text": { "type": "string", "x-clan-type": "lines", "default": "x", "description": "Text." },
                "port": { "type": "integer", "minimum": 1, "maximum": 9, "default": 5 },
                "group": { "x-clan-type": "group", "type": "object", "properties": { "deep": { "type": "string", "pattern": "a+" } } },
                "gone": { "x-clan-removed": true }, "list": { "type": "array", "items": { "type": "string" }, "minItems": 1 } } } }, "s": {} } }
            """;
        const string own = """
            { "name": "m", "section": "instances", "constraints": { "roles": { "r": { "max": 2 } } }, "roles": { "r": { "settings": { "type": "object", "properties": {
                "text": { "type": "string" }, "port": { "type": "integer", "maximum": 9 }, "more": { "type": "boolean" },
                "group": { "type": "object", "properties": { "deep": { "type": "string" } } }, "list": { "type": "array", "items": {} } } } } } }
            """;

        var set = DefinitionSet.Combine([Text("built-in.json", BuiltIn, brought), Text("own.json", Own, own)]);

        var module = Assert.Single(set.Modules);
        Assert.Equal("Brought.", module.Description);
        Assert.Equal(["r", "s"], module.Roles.Select(role => role.Name));
        Assert.Equal(
            """
            {"section":"instances","name":"m","features":[],"maxInstances":3,"roles":{"r":{"min":1,"max":2,"options":{"gone":{"t":"anything","computed":true,"removed":true},"group":{"t":"group","options":{"deep":{"t":"str","pattern":"a+","computed":true}}},"list":{"t":"list","of":{"t":"str"},"nonEmpty":true,"computed":true},"more":{"t":"bool","computed":true},"port":{"t":"int","min":1,"max":9,"default":5},"text":{"t":"lines","separator":"\n","default":"x"}}},"s":{}}}
            """,
            module.Compact
        );
        var finding = Assert.Single(set.Diagnostics);
        Assert.Equal(("CLAN1021", "own.json", DefinitionSeverity.Warning), (finding.Id, finding.Path, finding.Severity));
        Assert.Contains(
            "built-in.json(1,3), which Clan.Sdk brings: the greatest number of machines of role 'r' is 4, and 2 counts",
            finding.Message
        );
    }

    [Fact]
    public void What_clan_exports_has_all_options_of_its_day_and_what_sync_read_has_all_facts()
    {
        const string brought = """
            { "name": "m", "section": "instances", "constraints": { "roles": { "r": { "max": 4 } } }, "roles": { "r": { "settings": { "type": "object", "properties": {
                "old": { "type": "string" }, "port": { "type": "integer", "maximum": 9, "description": "Brought." } } } }, "gone": {} } }
            """;
        const string exported = """
            { "clan-core": { "m": { "r": { "$defs": { "Input": { "type": "object", "properties": { "port": { "type": "integer" } } } } } } } }
            """;
        const string read = """
            { "name": "m", "section": "instances", "source": { "input": "clan-core" }, "roles": { "r": { "settings": { "type": "object", "properties": { "port": { "type": "integer" } } } } } }
            """;

        var ofExport = Assert.Single(DefinitionSet.Combine([Text("b.json", BuiltIn, brought), Text("e.json", Own, exported)]).Modules);
        var ofSync = Assert.Single(DefinitionSet.Combine([Text("b.json", BuiltIn, brought), Text("s.json", Own, read)]).Modules);

        Assert.EndsWith("""{"r":{"max":4,"options":{"port":{"t":"int","max":9,"computed":true}}}}}""", ofExport.Compact);
        Assert.EndsWith("""{"r":{"options":{"port":{"t":"int","computed":true}}}}}""", ofSync.Compact);
        Assert.Equal("Brought.", Assert.Single(ofSync.Roles[0].Settings!.Properties).Description);
    }

    // sync reads a module while it is there: what will take its place is said elsewhere.
    [Fact]
    public void What_sync_read_keeps_what_became_of_the_module_later()
    {
        const string brought =
            """{ "name": "m", "section": "services", "until": "2025-06-01", "successor": { "module": "n", "roles": { "r": "s" } } }""";
        const string read = """{ "name": "m", "section": "services", "source": { "input": "clan-core" }, "roles": { "r": {} } }""";

        var module = Assert.Single(DefinitionSet.Combine([Text("b.json", BuiltIn, brought), Text("s.json", Own, read)]).Modules);

        Assert.Contains("\"becomes\":{\"name\":\"n\",\"roles\":{\"r\":\"s\"}}", module.Compact);
        Assert.Null(module.Obsolete);
    }

    [Theory]
    [InlineData(""", "properties": {}""", """{"old":{"t":"raw","computed":true,"removed":true,"gone":true,"successor":"new"}}""")]
    [InlineData(""", "properties": { "old": { "type": "string", "default": "" } } """, """{"old":{"t":"str","default":""}}""")]
    public void What_clan_has_no_more_is_known_beside_what_sync_read_unless_that_has_it(string properties, string options)
    {
        const string brought = """
            { "name": "m", "section": "instances", "roles": { "r": { "settings": { "type": "object", "properties": {
              "old": { "x-clan-type": "raw", "x-clan-gone": true, "x-clan-successor": "new" }, "other": { "type": "string" } } } } } }
            """;
        var read =
            """{ "name": "m", "section": "instances", "source": { "input": "clan-core" }, "roles": { "r": { "settings": { "type": "object"PROPERTIES } } } }""".Replace(
                "PROPERTIES",
                properties,
                StringComparison.Ordinal
            );

        var module = Assert.Single(DefinitionSet.Combine([Text("b.json", BuiltIn, brought), Text("s.json", Own, read)]).Modules);

        Assert.EndsWith("{\"r\":{\"options\":" + options + "}}}", module.Compact);
    }

    [Theory]
    [InlineData("aaaa", "clan", null)]
    [InlineData("bbbb", "clan", "CLAN1026")]
    [InlineData("bbbb", "self", null)]
    [InlineData("bbbb", "other", null)]
    public void Definitions_of_another_revision_than_the_flake_has_locked_are_named_once(string read, string input, string? id)
    {
        const string locked = """
            { "nodes": { "root": { "inputs": { "clan": ["hub", "core"], "hub": "hub", "self": "c" } }, "hub": { "inputs": { "core": "c" }, "locked": {} },
              "c": { "locked": { "rev": "aaaa" } } }, "root": "root", "version": 7 }
            """;
        string Of(string name) =>
            $$"""{ "name": "{{name}}", "section": "instances", "source": { "input": "{{input}}", "revision": "{{read}}" }, "roles": {} }""";

        var set = DefinitionSet.Combine([Text("flake.lock", Own, locked), Text("a.json", Own, Of("a")), Text("b.json", Own, Of("b"))]);

        Assert.Equal(id is null ? [] : [(id, "a.json")], set.Diagnostics.Select(finding => (finding.Id, finding.Path)));
        Assert.Equal(["a", "b"], set.Modules.Select(module => module.Name));
    }

    [Fact]
    public void An_alias_of_clan_core_is_clan_core()
    {
        var set = DefinitionSet.Combine([
            File("b.json", BuiltIn, "Brought.", "instances"),
            File("own.json", Own, "", "instances", "admin", "clan"),
            new DefinitionFile("inputs.json", Own, Definition.Read("""{"inputAliases":{"clan":"clan-core"}}""")),
        ]);

        Assert.Equal((null, "Brought."), set.Modules.Select(m => (m.Input, m.Description)).Single());
    }

    private const bool Own = false;
    private const bool BuiltIn = true;

    private static DefinitionFile Text(string path, bool isBuiltIn, string text) => new(path, isBuiltIn, DefinitionReader.Read(path, text));

    private static DefinitionFile File(
        string path,
        bool isBuiltIn,
        string description,
        string? section,
        string name = "admin",
        string? input = null
    )
    {
        var text = System.Text.Json.JsonSerializer.Serialize(
            new
            {
                name,
                section,
                input,
                description,
            }
        );
        return new DefinitionFile(path, isBuiltIn, DefinitionReader.Read(path, text));
    }
}
