using Clan.Sdk.Definitions.Formats;

namespace Clan.Sdk.Definitions.Tests;

public class ModuleFolderTests
{
    private const string Readme = """
        ---
        # what the module is
        description = "Backs up, \"safely\" é"
        categories = ["System", 'Network']   # two
        features = [
          "inventory",
        ]

        [constraints.roles.server]
        min = 1
        max = 1_0

        [constraints]
        roles.client.max = 3
        ---
        # Thing
        """;

    [Fact]
    public void A_folder_gives_a_module_with_open_roles()
    {
        var result = Read(
            Readme,
            "mods/thing/roles/server.nix",
            @"C:\mods\thing\roles\client.nix",
            "mods/thing/default.nix",
            "mods/thing/roles/README.md"
        );

        Assert.Empty(result.Diagnostics);
        var module = Assert.Single(result.Modules);
        Assert.Equal(
            ("services", null, "thing", "Backs up, \"safely\" é"),
            (module.Section, module.Input, module.Name, module.Description)
        );
        Assert.Equal(["inventory"], module.Features);
        Assert.Equal([("client", null, 3L), ("server", 1L, 10L)], module.Roles.Select(r => (r.Name, r.Minimum, r.Maximum)));
        Assert.All(module.Roles, role => Assert.Null(role.Settings));
        Assert.Equal(
            """{"section":"services","name":"thing","features":["inventory"],"roles":{"client":{"max":3},"server":{"min":1,"max":10}}}""",
            module.Compact
        );
    }

    [Fact]
    public void Folders_are_found_among_files()
    {
        string[] paths =
        [
            "m/b/roles/z.nix",
            "m/b/roles/a.nix",
            "m/b/README.md",
            @"C:\w\roles\r.nix",
            @"C:\w\README.md",
            "m/none/README.md",
            "m/bare/roles/r.nix",
            "m/b/NO-README.md",
        ];

        Assert.Equal(
            [@"C:\w\README.md: C:\w\roles\r.nix", "m/b/README.md: m/b/roles/a.nix m/b/roles/z.nix"],
            ModuleFolder.Find(paths).Select(folder => $"{folder.ReadmePath}: {string.Join(' ', folder.FilePaths)}")
        );
    }

    [Theory]
    [InlineData("m/b/README.md", false)]
    [InlineData("m/b/roles/a.nix", true)]
    [InlineData("m/b/docs/README.md", true)]
    [InlineData("m/b/tests/vm.json", true)]
    [InlineData("m/bc/vm.json", false)]
    [InlineData("m/bare/roles/r.nix", false)]
    [InlineData("m/none/README.md", false)]
    [InlineData("m/b/inner/README.md", false)]
    public void What_else_is_in_a_folder_is_part_of_its_module(string path, bool isPart)
    {
        var layout = ModuleLayout.Of([
            "m/b/README.md",
            "m/b/roles/a.nix",
            "m/none/README.md",
            "m/bare/roles/r.nix",
            "m/b/inner/README.md",
            "m/b/inner/roles/i.nix",
        ]);

        Assert.Equal(isPart, layout.IsPart(path));
        Assert.Equal(["m/b/inner/roles/i.nix"], layout.RoleFilesOf("m/b/inner/README.md"));
    }

    [Fact]
    public void A_Nix_file_outside_such_a_folder_is_a_finding()
    {
        var finding = Assert.Single(DefinitionReader.Read("m/bare/roles/r.nix", "").Diagnostics);

        Assert.Equal(("CLAN1005", 1, 1), (finding.Id, finding.Line, finding.Column));
    }

    [Fact]
    public void Line_ends_do_not_show() => Assert.Equal(Read(Readme).Modules, Read("\uFEFF" + Readme.ReplaceLineEndings("\r\n")).Modules);

    [Theory]
    [InlineData("# Thing", 1, 1)]
    [InlineData("", 1, 1)]
    [InlineData("---\ndescription = \"x\"", 1, 1)]
    [InlineData("---\ndescription \"x\"\n---", 2, 13)]
    [InlineData("---\ndescription = \n---", 2, 15)]
    [InlineData("---\ndescription = \"x\n---", 2, 15)]
    [InlineData("---\ndescription = \"\\q\"\n---", 2, 16)]
    [InlineData("---\nfeatures = [\"a\" \"b\"]\n---", 2, 17)]
    [InlineData("---\nfeatures = [\"a\"\n---", 3, 1)]
    [InlineData("---\nmin = 1.5\n---", 2, 7)]
    [InlineData("---\na = 1\na = 2\n---", 3, 1)]
    [InlineData("---\na = 1\n[a.b]\n---", 3, 2)]
    [InlineData("---\na = 1 2\n---", 2, 7)]
    [InlineData("---\n[a\n---", 2, 3)]
    [InlineData("---\n= 1\n---", 2, 1)]
    public void Front_matter_that_is_no_toml_is_refused_at_its_place(string readme, int line, int column)
    {
        var result = Read(readme);

        Assert.Empty(result.Modules);
        var finding = Assert.Single(result.Diagnostics);
        Assert.Equal(("CLAN1023", line, column), (finding.Id, finding.Line, finding.Column));
    }

    [Fact]
    public void Front_matter_is_checked_like_a_definition()
    {
        var result = Read("---\nfeature = []\nfeatures = 3\n[constraints.roles.nobody]\nmin = 1\n---", "m/roles/r.nix");

        Assert.Equal(
            [("CLAN1008", 2, 1), ("CLAN1006", 3, 12), ("CLAN1019", 4, 20)],
            result.Diagnostics.Select(d => (d.Id, d.Line, d.Column))
        );
        Assert.Single(result.Modules);
    }

    private static DefinitionResult Read(string readme, params string[] files) =>
        DefinitionReader.ReadModuleFolder("mods/thing/README.md", readme, files);
}
