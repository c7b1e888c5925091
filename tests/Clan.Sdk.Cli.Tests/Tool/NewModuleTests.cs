using System.Text.Json.Nodes;
using Clan.Sdk.Cli.Tests.Support;
using Clan.Sdk.CommandLine.Sources;

namespace Clan.Sdk.Cli.Tests;

/// <summary>Role definitions as editors see them: all that Clan.Sdk has and writes is as their published schema says, and names it.</summary>
public sealed class NewModuleTests
{
    private const string Schema = "role-definition";

    [Fact]
    public void Every_built_in_definition_is_as_the_schema_says_and_names_it()
    {
        var files = Directory
            .GetDirectories(Repository.PathOf("schemas"))
            .SelectMany(section => Directory.GetFiles(Path.Combine(section, "modules")));

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Equal(ProjectLinks.RoleDefinitionSchema, Named(File.ReadAllText(file))));
    }

    [Theory]
    [InlineData("""{ "name": "m", "roels": {} }""")]
    [InlineData("""{ "name": "m", "roles": { "r": { "settings": { "properties": { "p": { "type": "integr" } } } } } }""")]
    [InlineData("""{ "name": "m", "roles": { "r": { "settings": { "properties": { "p": { "x-clan-typ": "lines" } } } } } }""")]
    [InlineData("""{ "name": "m", "constraints": { "roles": { "r": { "min": "1" } } } }""")]
    public void A_slip_is_none(string definition) => Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => Schemas.Valid(Schema, definition));

    [Theory]
    [InlineData("@me/web", "instances", "\"self\"")]
    [InlineData("we \"b\"", "services", "null")]
    public void New_module_writes_a_start_that_is_read_and_overwrites_nothing(string name, string section, string input)
    {
        using var folder = new TemporaryFolder();
        var call = new ToolCall("new-module", name, "--section", section) { Folder = folder.Path };

        var result = Tool.Run(call).Exits(0);

        var file = Assert.Single(Directory.GetFiles(folder.PathOf("clan-modules")));
        Assert.Equal("", result.Output);
        Assert.StartsWith($"clan-modules/{Path.GetFileName(file)}: written.", result.Error, StringComparison.Ordinal);
        var definition = Schemas.Valid(Schema, File.ReadAllText(file));
        Assert.Equal(name, definition.GetProperty("name").GetString());
        Assert.Equal(input, definition.GetProperty("input").GetRawText());
        Assert.Equal(ProjectLinks.RoleDefinitionSchema, definition.GetProperty("$schema").GetString());
        folder.Write("inventory.json", SampleInventories.Sound);
        Tool.Run(new ToolCall("check", "--modules", "clan-modules", "inventory.json") { Folder = folder.Path }).Exits(0);
        Assert.Contains("CLAN4060", Tool.Run(call).Exits(2).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_page_shows_is_read_as_it_stands()
    {
        using var folder = new TemporaryFolder();
        var blocks = File.ReadAllText(Repository.PathOf("docs/role-definitions.md"))
            .Split("```json")
            .Skip(1)
            .Select(block => block.Split("```")[0]);
        foreach (var (block, i) in blocks.Select((block, i) => (block, i)))
        {
            var definition = JsonNode.Parse(block)!["roles"] is not null
                ? block
                : $$"""{ "name": "shown-{{i}}", "features": ["inventory"], "roles": { "one": { "settings": {{block}} } } }""";
            Schemas.Valid(Schema, definition);
            folder.Write($"shown/{i}.json", definition);
        }

        folder.Write("inventory.json", SampleInventories.Sound);
        var check = Tool.Run(new ToolCall("check", "--modules", "shown", "inventory.json") { Folder = folder.Path }).Exits(0);

        Assert.DoesNotMatch("(error|warning) CLAN1", check.Output);
    }

    private static string? Named(string text) => Schemas.Valid(Schema, text).GetProperty("$schema").GetString();
}
