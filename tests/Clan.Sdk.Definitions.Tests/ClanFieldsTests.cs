using Clan.Sdk.Definitions.Formats;

namespace Clan.Sdk.Definitions.Tests;

/// <summary>What the code adds to the fields of clan's schemas is about fields that the shipped schemas have.</summary>
public sealed class ClanFieldsTests
{
    public static TheoryData<string, string> Known
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (section, path) in ClanFields.Known)
            {
                data.Add(section, path);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Known))]
    public void A_field_of_which_code_knows_more_is_in_the_shipped_schema(string section, string path)
    {
        var text = File.ReadAllText(Repository.PathOf("schemas", section, "schema.json"));
        var compact = System.Text.Json.Nodes.JsonNode.Parse(Assert.Single(DefinitionReader.Read("schema.json", text).Schemas).Compact)!;

        var field = path.Split('.').Aggregate(compact, (node, name) => node[name]!);

        // Without the code it would be another: a record, computed, or without a pattern.
        var json = field.ToJsonString();
        Assert.True(
            json.StartsWith("{\"t\":\"group\"", StringComparison.Ordinal)
                || json.Contains("\"pattern\":", StringComparison.Ordinal)
                || json.Contains("\"default\":\"nixos\"", StringComparison.Ordinal),
            json
        );
    }

    [Fact]
    public void A_schema_that_says_more_keeps_what_it_says()
    {
        const string Schema = """
            {"properties":{"instances":{"additionalProperties":{"properties":{}}},
             "machines":{"additionalProperties":{"properties":{"machineClass":{"type":"string","default":"bsd"}}}},
             "meta":{"properties":{"domain":{"type":"string","pattern":"^x$"}}}}}
            """;

        var compact = Assert.Single(DefinitionReader.Read("schema.json", Schema).Schemas).Compact;

        Assert.Contains("""{"machineClass":{"t":"str","default":"bsd"}}""", compact, StringComparison.Ordinal);
        Assert.Contains("""{"domain":{"t":"str","pattern":"^x$","computed":true}}""", compact, StringComparison.Ordinal);
    }
}
