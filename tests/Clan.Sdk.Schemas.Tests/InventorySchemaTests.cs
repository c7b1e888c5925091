using System.Text.Json.Nodes;

namespace Clan.Sdk.Schemas.Tests;

public sealed class InventorySchemaTests
{
    [Fact]
    public void Services_schema_has_the_structure_of_clan()
    {
        var schema = RepositoryFile.Read("schemas/services/schema.json");
        var reference = RepositoryFile.Read("tests/data/reference/services/schema.json");

        // The export path of an option is written by clan's exporter and means nothing to a reader of the schema.
        Assert.Equal(
            CanonicalText.OfSchema(SchemaNode.Structure(reference, "$exportedModuleInfo")),
            CanonicalText.OfSchema(SchemaNode.Structure(WithoutLater(schema)))
        );
    }

    [Fact]
    public void Instances_schema_has_the_structure_of_what_clan_reads()
    {
        var schema = RepositoryFile.Read("schemas/instances/schema.json");
        var reference = RepositoryFile.Read("tests/data/reference/instances/schema.json");
        var definitions = reference["$defs"]!.AsObject();
        var input = Reachable(definitions, "ClanInput");
        foreach (var output in definitions.Select(entry => entry.Key).Where(name => !input.Contains(name)).ToList())
            definitions.Remove(output);

        Assert.Equal(CanonicalText.OfSchema(SchemaNode.Structure(reference)), CanonicalText.OfSchema(SchemaNode.Structure(schema)));
    }

    [Theory]
    [InlineData("schemas/services/schema.json")]
    [InlineData("schemas/instances/schema.json")]
    public void Every_property_is_described_in_one_line(string file)
    {
        var properties = SchemaNode.Properties(RepositoryFile.Read(file)).ToList();

        Assert.NotEmpty(properties);
        Assert.Empty(
            properties.Where(property => !OneLine.IsDescription(property.Schema["description"])).Select(property => property.Path)
        );
    }

    [Theory]
    [InlineData("schemas/services/schema.json")]
    [InlineData("schemas/instances/schema.json")]
    public void File_is_written_canonically(string file) =>
        Assert.Equal(CanonicalText.OfSchema(RepositoryFile.Read(file)), File.ReadAllText(Repository.PathOf(file)));

    // The reference is of January 2025; what came later says so.
    private static JsonObject WithoutLater(JsonObject schema)
    {
        foreach (var (_, properties) in schema.Where(entry => entry.Key == "properties").ToList())
        {
            foreach (var (name, _) in properties!.AsObject().Where(property => property.Value!["x-clan-since"] is not null).ToList())
                properties.AsObject().Remove(name);
        }

        foreach (var (_, child) in schema.Where(entry => entry.Value is JsonObject))
            WithoutLater(child!.AsObject());
        return schema;
    }

    private static HashSet<string> Reachable(JsonObject definitions, string entry)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([entry]);
        while (open.TryPop(out var name))
        {
            if (!reached.Add(name))
                continue;
            foreach (var reference in References(definitions[name]))
                open.Push(reference["#/$defs/".Length..]);
        }

        return reached;
    }

    private static IEnumerable<string> References(JsonNode? node) =>
        node switch
        {
            JsonObject map => map.SelectMany(entry => entry.Key == "$ref" ? [(string)entry.Value!] : References(entry.Value)),
            JsonArray list => list.SelectMany(References),
            _ => [],
        };
}
