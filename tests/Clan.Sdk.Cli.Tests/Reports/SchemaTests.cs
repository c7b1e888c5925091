using Clan.Sdk.Cli.Tests.Support;

namespace Clan.Sdk.Cli.Tests;

/// <summary>What each command prints with <c>--json</c>, against the schemas that are published.</summary>
public sealed class SchemaTests
{
    public static TheoryData<string> Every() =>
        [
            SampleInventories.Sound,
            SampleInventories.Services,
            SampleInventories.UnknownKey,
            SampleInventories.UnknownTag,
            SampleInventories.Malformed,
            """{ "meta": { "name": "home" }, "machines": 1 }""",
        ];

    [Theory]
    [MemberData(nameof(Every))]
    public async Task Of_any_inventory_the_output_is_as_the_schema_says(string inventory)
    {
        Schemas.Valid("check", (await InProcess.ToolAsync(inventory, ["check", "--json", "-"])).Output);
        Schemas.Valid("resolve", (await InProcess.ToolAsync(inventory, ["resolve", "--json", "-"])).Output);
        Schemas.Valid("migrate", (await InProcess.ToolAsync(inventory, ["migrate", "--json", "-"])).Output);
        Schemas.Valid("explain", (await InProcess.ToolAsync(inventory, ["explain", "--json", "-", "jon"])).Output);
        Schemas.Valid("report", (await InProcess.ToolAsync(inventory, ["report", "--json", "-"])).Output);
    }

    [Fact]
    public async Task A_write_is_as_the_schema_says_whatever_comes_of_it()
    {
        using var folder = new TemporaryFolder();
        var file = folder.PathOf("inventory.json");
        foreach (var inventory in new[] { Fleet("a"), Fleet("a"), Fleet("b") })
        {
            Schemas.Valid("write", (await InProcess.ProgramAsync(inventory, "write", "--json", "-o", file)).Exits(0).Output);
        }

        folder.Edit("inventory.json", "\"b\"", "\"theirs\"");
        Schemas.Valid("write", (await InProcess.ProgramAsync(Fleet("c"), "write", "--json", "-o", file)).Exits(1).Output);
        folder.Write("inventory.json", SampleInventories.Malformed);
        Schemas.Valid("write", (await InProcess.ProgramAsync(Fleet("c"), "write", "--json", "-o", file)).Exits(2).Output);
    }

    [Fact]
    public void An_import_is_as_the_schema_says()
    {
        using var folder = new TemporaryFolder();
        folder.Write("inventory.json", SampleInventories.Sound);

        Schemas.Valid(
            "import",
            Tool.Run("import", folder.PathOf("inventory.json"), "--json", "-o", folder.PathOf("fleet")).Exits(0).Output
        );
        Schemas.Valid(
            "import",
            Tool.Run("import", folder.PathOf("inventory.json"), "--json", "-o", folder.PathOf("fleet")).Exits(2).Output
        );
    }

    [Fact]
    public void Every_command_prints_JSON_and_has_a_schema()
    {
        var commands = Tool.Run("--help")
            .Exits(0)
            .Output.Split('\n')
            .SkipWhile(line => line != "Commands:")
            .Skip(1)
            .TakeWhile(line => line.Length > 0)
            .Where(line => line.StartsWith("  ", StringComparison.Ordinal) && char.IsLetter(line[2]))
            .Select(line => line.Trim().Split(' ')[0])
            .ToList();

        Assert.All(commands, command => Assert.Contains("--json", Tool.Run(command, "--help").Output, StringComparison.Ordinal));
        Assert.All(
            commands.Append("write"),
            // Those that only make files share a form.
            command => Assert.Contains(command is "feed" or "new" or "new-module" ? "files" : command, Schemas.Names)
        );
    }

    private static Inventory Fleet(string description)
    {
        var inventory = new Inventory("home");
        inventory.AddMachine("jon");
        inventory.WithValue(["machines", "jon", "description"], description);
        return inventory;
    }
}
