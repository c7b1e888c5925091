using System.Text;
using System.Text.Json;
using Clan.Sdk.Cli.Tests.Support;
using Clan.Sdk.CommandLine.Sources;

namespace Clan.Sdk.Cli.Tests;

public sealed class ImportTests
{
    private const string Fleet = """
        { "meta": { "name": "my-clan" }, "machines": { "jon": { "rack": 4 } }, "instances": { "sshd": { "roles": { "server": { "machines": { "jon": {} } } } } } }
        """;

    [Fact]
    public void Writes_a_project_and_says_what_to_look_at()
    {
        using var folder = new TemporaryFolder();
        folder.Write("inventory.json", Fleet);

        var result = Tool.Run(new ToolCall("import", "inventory.json", "--output", "fleet") { Folder = folder.Path }).Exits(0);

        Assert.Equal("", result.Output);
        Assert.Contains(
            "inventory.json(1,65): info CLAN4062: machines.jon.rack has no type in the program.",
            result.Error,
            StringComparison.Ordinal
        );
        Assert.Contains("fleet: 2 files written.", result.Error, StringComparison.Ordinal);
        Assert.Equal(
            ["Program.cs", "my-clan.csproj"],
            Directory.GetFiles(folder.PathOf("fleet")).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
        Assert.Equal(["fleet", "inventory.json"], Entries(folder));
    }

    [Fact]
    public void Reads_standard_input_and_prints_json()
    {
        using var folder = new TemporaryFolder();

        var result = Tool.Run(
                new ToolCall("import", "-", "-o", "fleet", "--json") { Folder = folder.Path, Input = Encoding.UTF8.GetBytes(Fleet) }
            )
            .Exits(0);

        using var json = JsonDocument.Parse(result.Output);
        Assert.Equal("", result.Error);
        Assert.Equal("fleet", json.RootElement.GetProperty("output").GetString());
        Assert.Equal(
            ["my-clan.csproj", "Program.cs"],
            json.RootElement.GetProperty("files").EnumerateArray().Select(file => file.GetString())
        );
        Assert.Equal("CLAN4062", json.RootElement.GetProperty("diagnostics")[0].GetProperty("id").GetString());
    }

    [Fact]
    public void An_empty_folder_is_as_good_as_a_new_one()
    {
        using var folder = new TemporaryFolder();
        folder.Write("inventory.json", Fleet);
        Directory.CreateDirectory(folder.PathOf("deep/fleet"));

        Tool.Run(new ToolCall("import", "inventory.json", "--output", "deep/fleet/") { Folder = folder.Path }).Exits(0);

        Assert.True(File.Exists(folder.PathOf("deep/fleet/Program.cs")));
    }

    [Theory]
    [InlineData("fleet", "CLAN4060: \"fleet\" is not empty")]
    [InlineData("fleet/mine.txt", "CLAN4060: \"fleet/mine.txt\" is a file")]
    [InlineData("fleet/mine.txt/below", "CLAN4044: \"fleet/mine.txt/below\" cannot be written")]
    public void Nothing_is_overwritten(string output, string expected)
    {
        using var folder = new TemporaryFolder();
        folder.Write("inventory.json", Fleet);
        folder.Write("fleet/mine.txt", "mine");

        var result = Tool.Run(new ToolCall("import", "inventory.json", "--output", output) { Folder = folder.Path }).Exits(2);

        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
        Assert.EndsWith("Nothing written.\n", result.Error, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(folder.PathOf("fleet/mine.txt")));
        Assert.Equal(["fleet", "inventory.json"], Entries(folder));
        Assert.Single(Directory.GetFileSystemEntries(folder.PathOf("fleet")));
    }

    [Theory]
    [InlineData(null, "CLAN4001")]
    [InlineData("", "CLAN4002")]
    [InlineData("{ \"machines\": { \"jon\": ", "CLAN4002")]
    [InlineData("[]", "CLAN3002")]
    public void What_is_no_inventory_is_not_imported(string? text, string id)
    {
        using var folder = new TemporaryFolder();
        if (text is not null)
        {
            folder.Write("inventory.json", text);
        }

        var result = Tool.Run(new ToolCall("import", "inventory.json", "--output", "fleet") { Folder = folder.Path }).Exits(2);

        Assert.Contains($"error {id}", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.PathOf("fleet")));
    }

    [Fact]
    public void Definitions_of_ones_own_come_along()
    {
        using var folder = new TemporaryFolder();
        folder.Write(
            "inventory.json",
            """{ "meta": { "name": "c" }, "instances": { "w": { "module": { "name": "@me/web", "input": "self" }, "roles": { "server": { "settings": { "port": 80 } } } } } }"""
        );
        const string Definition = """
            { "section": "instances", "input": "self", "name": "@me/web", "roles": { "server": { "settings": { "type": "object", "properties": { "port": { "type": "integer" } } } } } }
            """;
        folder.Write("modules/web.json", Definition);

        var result = Tool.Run(
                new ToolCall("import", "inventory.json", "--modules", "modules", "--output", "fleet") { Folder = folder.Path }
            )
            .Exits(0);

        Assert.DoesNotContain("CLAN4063", result.Error, StringComparison.Ordinal);
        Assert.Equal(Definition, File.ReadAllText(folder.PathOf("fleet/clan-modules/web.json")));
        Assert.Contains(
            "AddMeWeb(\"w\").WithServerSettings(new() { Port = 80 });",
            File.ReadAllText(folder.PathOf("fleet/Program.cs")),
            StringComparison.Ordinal
        );
    }

    private static IEnumerable<string?> Entries(TemporaryFolder folder) =>
        Directory.GetFileSystemEntries(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal);
}
