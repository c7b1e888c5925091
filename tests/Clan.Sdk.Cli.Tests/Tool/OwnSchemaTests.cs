using System.Text.Json;
using System.Text.Json.Nodes;
using Clan.Sdk.Cli.Tests.Support;

namespace Clan.Sdk.Cli.Tests;

/// <summary>The tool goes by an inventory schema among the definitions that it is given.</summary>
public sealed class OwnSchemaTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("services")]
    [InlineData("instances")]
    public void A_field_has_the_type_of_that_schema(string section)
    {
        var schema = JsonNode.Parse(File.ReadAllText(Repository.PathOf("schemas", section, "schema.json")))!;
        var machine =
            section == "services"
                ? schema["properties"]!["machines"]!["additionalProperties"]!
                : schema["$defs"]!["ClanMachinesItemInput"]!;
        machine["properties"]!["description"] = new JsonObject { ["type"] = "integer", ["default"] = 0 };
        _folder.Write("modules/schema.json", schema.ToJsonString());

        Write(section, "7");
        Run("check").Exits(0);
        using var resolved = JsonDocument.Parse(Run("resolve", "--json").Exits(0).Output);
        var fields = resolved.RootElement.GetProperty("canonical").GetProperty("machines").GetProperty("m");
        Assert.Equal(7, fields.GetProperty("description").GetInt32());

        Write(section, "\"seven\"");
        Assert.Contains("expected integer", Run("check").Exits(1).Output, StringComparison.Ordinal);
    }

    private void Write(string section, string description) =>
        _folder.Write(
            "inventory.json",
            $$$"""{"meta":{"name":"x"},"machines":{"m":{"description":{{{description}}}}},"{{{section}}}":{}}"""
        );

    private ToolResult Run(string command, params string[] options) =>
        Tool.Run(new ToolCall([command, .. options, "--modules", "modules", "inventory.json"]) { Folder = _folder.Path });
}
