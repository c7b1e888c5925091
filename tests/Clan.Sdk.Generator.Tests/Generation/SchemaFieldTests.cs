using System.Text.Json.Nodes;
using Clan.Sdk.Generator.Tests.Hosting;

namespace Clan.Sdk.Generator.Tests.Generation;

/// <summary>The API follows the inventory schemas.</summary>
public sealed class SchemaFieldTests
{
    [Fact]
    public void New_fields_of_the_schema_appear_by_themselves()
    {
        var schema = JsonNode.Parse(BuiltIn.Schemas[0].Content)!;
        Fields(schema, "machines")["rack"] = new JsonObject { ["type"] = "integer", ["description"] = "Where it stands." };
        schema["properties"]!["meta"]!["properties"]!["motto"] = new JsonObject { ["type"] = "string" };
        var instance = schema["properties"]!["services"]!["additionalProperties"]!["additionalProperties"]!;
        instance["properties"]!["priority"] = new JsonObject { ["enum"] = new JsonArray("low", "high") };
        instance["properties"]!["roles"]!["additionalProperties"]!["properties"]!["weight"] = new JsonObject { ["type"] = "number" };
        var own = new DefinitionFileText("schema.json", schema.ToJsonString(), "schema");
        const string statements = """
            jon.WithRack(3);
            inventory.WithMeta(new() { Motto = "on" });
            inventory.Services.AddImporter("w").WithPriority(ServicePriority.High).WithDefaultWeight(1.5);
            """;

        var json = GeneratorHost
            .Run(
                [own, .. BuiltIn.Schemas, BuiltIn.Module("services", "importer"), BuiltIn.Module("instances", "wifi")],
                Consumer.Program(statements)
            )
            .Compiles()
            .Execute();

        Assert.Contains("\"rack\": 3", json, StringComparison.Ordinal);
        Assert.Contains("\"motto\": \"on\"", json, StringComparison.Ordinal);
        Assert.Contains("\"priority\": \"high\"", json, StringComparison.Ordinal);
        Assert.Contains("\"weight\": 1.5", json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_of_a_machine_in_a_role_is_set_with_the_role()
    {
        var schema = JsonNode.Parse(BuiltIn.Schemas[1].Content)!;
        schema["$defs"]!["ClanInstancesItemRolesItemMachinesItemInput"]!["properties"]!["weight"] = new JsonObject { ["type"] = "integer" };
        var own = new DefinitionFileText("schema.json", schema.ToJsonString(), "schema");

        var json = GeneratorHost
            .Run(
                [own, .. BuiltIn.Schemas, BuiltIn.Module("services", "wifi"), BuiltIn.Module("instances", "wifi")],
                Consumer.Program("inventory.Instances.AddWifi(\"w\").WithDefaultMachineWeight(jon, 3);")
            )
            .Compiles()
            .Execute();

        Assert.Contains("\"jon\": {\n              \"weight\": 3\n", json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_has_the_type_that_the_schema_gives_it()
    {
        var own = BuiltIn.Schemas.Select(file =>
        {
            var schema = JsonNode.Parse(file.Content)!;
            var fields = schema["$defs"] is { } definitions
                ? definitions["ClanMachinesItemInput"]!["properties"]!.AsObject()
                : Fields(schema, "machines");
            fields["description"] = new JsonObject { ["type"] = "integer", ["default"] = 0 };
            return new DefinitionFileText(
                file.Path.Replace("clan-sdk", "project", StringComparison.Ordinal),
                schema.ToJsonString(),
                "schema"
            );
        });

        var json = GeneratorHost
            .Run(
                [.. own, .. BuiltIn.Schemas, BuiltIn.Module("services", "wifi"), BuiltIn.Module("instances", "wifi")],
                Consumer.Program("jon.WithDescription(7);")
            )
            .Compiles()
            .Execute();

        Assert.Contains("\"description\": 7", json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("services", true, false)]
    [InlineData("instances", false, true)]
    [InlineData("Services; Instances", true, true)]
    [InlineData("", true, true)]
    [InlineData("nonsense", true, true)]
    public void The_property_limits_the_sections(string property, bool services, bool instances)
    {
        var run = GeneratorHost.Run(BuiltIn.All, sections: property);

        Assert.Equal(services, run.Sources.ContainsKey("Services.Borgbackup.g.cs"));
        Assert.Equal(instances, run.Sources.ContainsKey("Instances.Borgbackup.g.cs"));
        Assert.Equal(services, run.Sources["InventoryFields.g.cs"].Contains("class ServiceMeta", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void A_machine_has_the_fields_of_the_schemas_that_there_are(int schema, bool isKnown)
    {
        var run = GeneratorHost.Run([BuiltIn.Schemas[schema]]);

        Assert.Equal(isKnown, run.Sources["InventoryFields.g.cs"].Contains("WithInstalledAt", StringComparison.Ordinal));
    }

    private static JsonObject Fields(JsonNode schema, string table) =>
        schema["properties"]![table]!["additionalProperties"]!["properties"]!.AsObject();
}
