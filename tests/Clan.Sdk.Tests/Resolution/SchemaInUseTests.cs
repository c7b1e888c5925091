using System.Text.Json.Nodes;
using Clan.Sdk.Definitions;
using Clan.Sdk.Resolution.Common;
using Clan.Sdk.Tests.Resolution.Services;

namespace Clan.Sdk.Tests.Resolution;

/// <summary>Resolution goes by the inventory schema that it is given, and not by what it once knew of clan's.</summary>
public sealed class SchemaInUseTests
{
    [Theory]
    [InlineData("services", """{"meta":{"name":"x"},"machines":{"m":{"description":7}},"services":{}}""")]
    [InlineData("instances", """{"meta":{"name":"x"},"machines":{"m":{"description":7}},"instances":{}}""")]
    public void A_field_has_the_type_that_the_schema_gives_it(string section, string inventory)
    {
        var catalog = With(section, machine => machine["description"] = new JsonObject { ["type"] = "integer", ["default"] = 0 });

        var resolved = Inventory.Parse(inventory).Resolve(catalog);

        Assert.Empty(resolved.Findings());
        Assert.Equal("7", resolved.Canonical("machines", "m", "description"));
        Assert.Equal(
            ["wrong-type machines.m.description"],
            Inventory.Parse(inventory.Replace("7", "\"seven\"", StringComparison.Ordinal)).Resolve(catalog).Findings()
        );
    }

    [Theory]
    [InlineData("services", """{"meta":{"name":"x"},"machines":{"m":{}},"services":{}}""")]
    [InlineData("instances", """{"meta":{"name":"x"},"machines":{"m":{}},"instances":{}}""")]
    public void A_field_has_the_default_that_the_schema_gives_it(string section, string inventory)
    {
        var catalog = With(section, machine => machine["description"] = new JsonObject { ["type"] = "string", ["default"] = "none" });

        Assert.Equal("\"none\"", Inventory.Parse(inventory).Resolve(catalog).Canonical("machines", "m", "description"));
    }

    [Theory]
    [InlineData("services", """{"meta":{"name":"x"},"machines":{"m":{"icon":"a"}},"services":{}}""")]
    [InlineData("instances", """{"meta":{"name":"x"},"machines":{"m":{"icon":"a"}},"instances":{}}""")]
    public void A_field_that_the_schema_lacks_is_unknown(string section, string inventory) =>
        Assert.Equal(
            ["unknown-option machines.m.icon"],
            Inventory.Parse(inventory).Resolve(With(section, machine => machine.Remove("icon"))).Findings()
        );

    [Theory]
    [InlineData("services", """{"meta":{"name":"x"},"machines":{"m":{}},"services":{}}""")]
    [InlineData("instances", """{"meta":{"name":"x"},"machines":{"m":{}},"instances":{}}""")]
    public void A_field_whose_default_the_schema_does_not_tell_is_left_out(string section, string inventory)
    {
        var resolved = Inventory
            .Parse(inventory)
            .Resolve(With(section, machine => machine["place"] = new JsonObject { ["type"] = "string" }));

        Assert.Empty(resolved.Findings());
        Assert.DoesNotContain("place", resolved.Canonical("machines", "m")!, StringComparison.Ordinal);
    }

    [Fact]
    public void What_clan_computes_is_in_the_schema()
    {
        var definitions = JsonNode.Parse(File.ReadAllText(Repository.PathOf("schemas", "instances", "schema.json")))!["$defs"]!;

        Assert.Equal(
            ComputedTags.Names.Order(StringComparer.Ordinal),
            definitions["ClanTagsInput"]!["properties"]!.AsObject().Select(tag => tag.Key).Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            ComputedTags.MachineClasses,
            definitions["ClanMachinesItemMachineClassInput"]!["enum"]!.AsArray().Select(name => name!.GetValue<string>())
        );
        Assert.Contains("domain", definitions["ClanMetaInput"]!["properties"]!.AsObject().Select(field => field.Key));
    }

    /// <summary>The built-in schema of a section with other fields of machines.</summary>
    private static ModuleCatalog With(string section, Action<JsonObject> change)
    {
        var schema = JsonNode.Parse(File.ReadAllText(Repository.PathOf("schemas", section, "schema.json")))!;
        var machine =
            section == "services"
                ? schema["properties"]!["machines"]!["additionalProperties"]!
                : schema["$defs"]!["ClanMachinesItemInput"]!;
        change(machine["properties"]!.AsObject());
        return SchemaModules.Catalog.With(
            [],
            compactSchemas: DefinitionReader.Read("schema.json", schema.ToJsonString()).Schemas.Select(read => read.Compact)
        );
    }
}
