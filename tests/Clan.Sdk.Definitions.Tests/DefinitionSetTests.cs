using Clan.Sdk.Definitions.Diagnostics;
using Clan.Sdk.Definitions.Formats;
using Clan.Sdk.Definitions.Model;
using Clan.Sdk.Definitions.Sets;

namespace Clan.Sdk.Definitions.Tests;

public class DefinitionSetTests
{
    [Fact]
    public void The_projects_own_definition_replaces_the_built_in_one_with_a_warning()
    {
        var set = DefinitionSet.Combine([File("b/admin.json", BuiltIn, "Brought.", "services"), File("own.json", Own, "Own.", "services")]);

        Assert.Equal("Own.", Assert.Single(set.Modules).Description);
        var finding = Assert.Single(set.Diagnostics);
        Assert.Equal(
            ("CLAN1021", "own.json", 1, 2, DefinitionSeverity.Warning),
            (finding.Id, finding.Path, finding.Line, finding.Column, finding.Severity)
        );
        Assert.Contains("'admin'", finding.Message);
    }

    [Fact]
    public void Of_two_own_definitions_the_first_by_path_counts()
    {
        var set = DefinitionSet.Combine([File("z.json", Own, "Second.", "services"), File("a.json", Own, "First.", "services")]);

        Assert.Equal("First.", Assert.Single(set.Modules).Description);
        var finding = Assert.Single(set.Diagnostics);
        Assert.Equal(("CLAN1020", "z.json", 1, 2), (finding.Id, finding.Path, finding.Line, finding.Column));
        Assert.Contains("a.json", finding.Message);
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
        Assert.Equal(["CLAN1021"], set.Diagnostics.Select(d => d.Id));
    }

    [Fact]
    public void A_module_of_both_sections_meets_one_of_a_single_section()
    {
        var set = DefinitionSet.Combine([File("b.json", Own, "Services.", "services"), File("a.json", Own, "Both.", null)]);

        Assert.Equal([(null, "Both.")], set.Modules.Select(m => (m.Section, m.Description)));
        var finding = Assert.Single(set.Diagnostics);
        Assert.Equal(("CLAN1020", "b.json"), (finding.Id, finding.Path));
    }

    [Fact]
    public void A_module_that_is_taken_in_both_sections_is_wrong_once()
    {
        var set = DefinitionSet.Combine([File("a.json", Own, "First.", null), File("b.json", Own, "Second.", null)]);

        Assert.Equal("First.", Assert.Single(set.Modules).Description);
        Assert.Equal(["CLAN1020"], set.Diagnostics.Select(d => d.Id));
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

    private const bool Own = false;
    private const bool BuiltIn = true;

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
