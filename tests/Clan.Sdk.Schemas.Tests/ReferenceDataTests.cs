using System.Text.Json.Nodes;

namespace Clan.Sdk.Schemas.Tests;

/// <summary>The reference data is clan's structure without clan's texts; what the documentation shows is what the tests use.</summary>
public sealed class ReferenceDataTests
{
    public static TheoryData<string> Files => [.. RepositoryFile.FilesBelow("tests/data/reference")];

    [Theory]
    [MemberData(nameof(Files))]
    public void No_text_of_clan_is_left(string file) => Assert.Empty(Texts(RepositoryFile.Read(file), ""));

    [Fact]
    public void Merge_table_of_the_documentation_is_the_tested_one() =>
        Assert.Equal(
            File.ReadAllText(Repository.PathOf("tests/data/merge-table.json")),
            File.ReadAllText(Repository.PathOf("docs/semantics/merge-table.json"))
        );

    // An option may be called `description`; its value is a schema then, never a text.
    private static IEnumerable<string> Texts(JsonNode? node, string path) =>
        node switch
        {
            JsonObject map => map.SelectMany(entry =>
                entry is { Key: "description" or "title" or "defaultText", Value: JsonValue } or { Key: "examples", Value: JsonArray }
                    ? [$"{path}/{entry.Key}"]
                    : Texts(entry.Value, $"{path}/{entry.Key}")
            ),
            JsonArray list => list.SelectMany((item, index) => Texts(item, $"{path}/{index}")),
            _ => [],
        };
}
