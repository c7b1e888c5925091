using Clan.Sdk.Import.Tests.Support;

namespace Clan.Sdk.Import.Tests;

/// <summary>The programs read as a person would have written them.</summary>
public sealed class ProgramTests
{
    [Fact]
    public void A_fleet_of_today() =>
        Snapshot.Match(
            Imported.Program(File.ReadAllText(Repository.PathOf("tests/Clan.Sdk.Import.Tests/Fleets/home.json"))),
            "Program.home"
        );

    [Fact]
    public void A_fleet_of_the_older_schema() =>
        Snapshot.Match(
            Imported.Program(File.ReadAllText(Repository.PathOf("tests/Clan.Sdk.Import.Tests/Fleets/services.json"))),
            "Program.services"
        );

    [Theory]
    [InlineData(
        "unknown field",
        """{"meta":{"name":"c"},"machines":{"jon":{"rack":4}}}""",
        "// A machine has no field \"rack\".\ninventory.WithValue([\"machines\", \"jon\", \"rack\"], 4);"
    )]
    [InlineData(
        "unknown option",
        """{"meta":{"name":"c"},"instances":{"sshd":{"roles":{"server":{"settings":{"color":"red"}}}}}}""",
        "    // The typed API has no option \"color\" here.\n    .WithValue([\"roles\", \"server\", \"settings\", \"color\"], \"red\");"
    )]
    [InlineData(
        "wrong type",
        """{"meta":{"name":"c"},"instances":{"u":{"module":{"name":"users"},"roles":{"default":{"settings":{"user":"ada","prompt":"no"}}}}}}""",
        "    .WithDefaultSettings(new() { User = \"ada\" })\n    // \"prompt\" takes true or false.\n    .WithValue([\"roles\", \"default\", \"settings\", \"prompt\"], \"no\");"
    )]
    [InlineData(
        "required role without a member",
        """{"meta":{"name":"c"},"instances":{"mesh":{"module":{"name":"zerotier"},"roles":{"peer":{"tags":{"all":{}}}}}}}""",
        "// AddZerotier wants a machine or a tag for the role \"controller\", which has none here.\ninventory.Instances.AddModule(\"zerotier\", \"mesh\").WithRole(\"peer\", Tag.All);"
    )]
    [InlineData(
        "name twice in a list",
        """{"meta":{"name":"c"},"machines":{"jon":{"tags":["a","a"]}}}""",
        "// The list does not hold each name once, as the typed API writes it.\ninventory.WithValue([\"machines\", \"jon\", \"tags\"], [\"a\", \"a\"]);"
    )]
    [InlineData(
        "no name",
        """{"machines":{"jon":{}}}""",
        "// The inventory has no name, which \"new Inventory\" would give it.\nvar inventory = Inventory.Parse(\"{}\");"
    )]
    public void What_no_call_with_types_says_is_said_by_its_path(string what, string json, string expected) =>
        Assert.True(Imported.Program(json).Contains(expected, StringComparison.Ordinal), $"{what}\n{Imported.Program(json)}");

    [Fact]
    public void Names_do_not_depend_on_the_order_of_the_inventory()
    {
        const string start = """{"meta":{"name":"c"},"instances":{"s":{"module":{"name":"sshd"},"roles":{"server":{"machines":""";
        var forward = Imported.Program(start + """{"web-1":{},"web1":{},"Web1":{},"web":{}},"tags":{"web":{}}}}}}}""");
        var backward = Imported.Program(start + """{"web":{},"Web1":{},"web1":{},"web-1":{}},"tags":{"web":{}}}}}}}""");

        Assert.Equal(Lines(forward), Lines(backward));
        Assert.Contains("var webTag = inventory.AddTag(\"web\");", forward, StringComparison.Ordinal);

        static IEnumerable<string> Lines(string program) =>
            program.Split('\n').Where(line => line.StartsWith("var ", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
    }

    [Fact]
    public void A_module_that_nobody_described_gets_a_definition_that_refuses_nothing_of_its_use()
    {
        const string json = """
            {
              "meta": { "name": "c" },
              "machines": { "jon": {}, "sara": {} },
              "instances": {
                "a": { "module": { "name": "@me/web", "input": "self" }, "roles": { "server": {
                  "settings": { "port": 80, "title": "x", "env": { "LOG_LEVEL": "info" }, "paths": [], "extra": null, "nested": { "on": true } },
                  "machines": { "jon": { "settings": { "rate": 1.5 } }, "sara": { "settings": { "rate": 2 } } } } } }
              }
            }
            """;

        var project = Imported.Of(json);

        Snapshot.Match(project.Files.Single(file => file.Path == "clan-modules/me-web.json").Text, "Definition.web");
        Assert.Contains("inventory.Instances.AddMeWeb(\"a\")", Imported.Program(json), StringComparison.Ordinal);
        Assert.DoesNotContain(MadePrograms.Run([project])[0].Resolve().Diagnostics, found => found.Severity >= DiagnosticSeverity.Warning);
    }
}
