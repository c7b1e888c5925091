using System.Text;
using System.Text.Json;
using Clan.Sdk.Cli.Tests.Support;
using Clan.Sdk.CommandLine.Sources;

namespace Clan.Sdk.Cli.Tests;

public sealed class MigrateTests
{
    [Fact]
    public void The_result_is_the_only_output_and_resolves_to_the_same_members()
    {
        var migrated = Tool.Run(new ToolCall("migrate", "-") { Input = Encoding.UTF8.GetBytes(SampleInventories.Services) }).Exits(0);

        Assert.EndsWith("Everything was carried over.\n", migrated.Error, StringComparison.Ordinal);
        var resolved = Tool.Run(
                new ToolCall("resolve", "--json", "--schema", "instances", "-") { Input = Encoding.UTF8.GetBytes(migrated.Output) }
            )
            .Exits(0);
        using var document = JsonDocument.Parse(resolved.Output);
        Assert.Equal(
            "The inventory uses today's schema already.\n",
            Tool.Run(new ToolCall("migrate", "-") { Input = Encoding.UTF8.GetBytes(migrated.Output) }).Exits(0).Error
        );
        var roles = document.RootElement.GetProperty("instances").GetProperty("nightly").GetProperty("roles");
        Assert.Equal("vault", roles.GetProperty("server").GetProperty("machines")[0].GetString());
    }

    [Fact]
    public void What_cannot_be_carried_over_is_named_with_its_place_and_fails()
    {
        using var folder = new TemporaryFolder();
        folder.Write(
            "inventory.json",
            """
            {
              "meta": { "name": "my-clan" },
              "machines": { "jon": {} },
              "services": {
                "single-disk": { "main": { "roles": { "default": { "machines": ["jon"] } } } }
              }
            }
            """
        );

        var result = Tool.Run(new ToolCall("migrate", "inventory.json", "--output", "new.json") { Folder = folder.Path }).Exits(1);

        Assert.Equal("", result.Output);
        Assert.Contains("inventory.json(5,", result.Error, StringComparison.Ordinal);
        Assert.Contains("module-gone", result.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(folder.Path, "new.json")));
    }

    [Fact]
    public void Json_holds_the_inventory_and_the_report()
    {
        var result = Tool.Run(new ToolCall("migrate", "--json", "-") { Input = Encoding.UTF8.GetBytes(SampleInventories.Services) })
            .Exits(0);

        using var document = JsonDocument.Parse(result.Output);
        Assert.Equal(JsonValueKind.Object, document.RootElement.GetProperty("inventory").GetProperty("instances").ValueKind);
        Assert.Equal(JsonValueKind.Array, document.RootElement.GetProperty("report").ValueKind);
    }

    [Fact]
    public void An_inventory_that_does_not_evaluate_is_not_migrated()
    {
        var result = Tool.Run(new ToolCall("migrate", "-") { Input = "{ \"services\": {} }"u8.ToArray() }).Exits(1);

        Assert.Equal("", result.Output);
        Assert.Contains("Nothing migrated", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void It_takes_one_file() => Tool.Run(new ToolCall("migrate", "a.json", "b.json")).Exits(2);
}
