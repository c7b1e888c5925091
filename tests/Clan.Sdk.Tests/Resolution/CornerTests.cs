using System.Text.Json;
using System.Text.Json.Nodes;
using Clan.Sdk.Definitions;

namespace Clan.Sdk.Tests.Resolution;

/// <summary>Inputs that nobody writes by intent, with what real Nix makes of them (tests/data/corners).</summary>
public class CornerTests
{
    public static TheoryData<string> Corners =>
        [
            .. Directory
                .GetFiles(Repository.PathOf("tests/data/corners"))
                .Select(file => Path.GetFileNameWithoutExtension(file))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Corners))]
    public void Is_what_Nix_says_or_said_to_be_something_else(string corner)
    {
        var file = TestData.Read("tests/data/corners", $"{corner}.json");
        var resolved = Resolve(corner);
        var canonical = JsonNode.Parse(resolved.ToJson())!["canonical"];
        var nix = file.GetProperty("canonical") is { ValueKind: JsonValueKind.Object } value ? JsonNode.Parse(value.GetRawText()) : null;

        switch (corner)
        {
            case "out-path-services" or "out-path-instances":
                Assert.Contains(resolved.Diagnostics, found => found.Id == "CLAN3037");
                break;
            case "long-number":
                Assert.Contains(
                    resolved.Diagnostics,
                    found => found.Id == "CLAN3037" && found.Message.Contains("1.23457E+08", StringComparison.Ordinal)
                );
                break;
            case "large-integer":
                Assert.Contains(
                    resolved.Diagnostics,
                    found => found.Id == "CLAN4006" && found.Message.Contains("it reads -9223372036854775808", StringComparison.Ordinal)
                );
                break;
            default:
                Assert.True(
                    JsonNode.DeepEquals(nix, canonical),
                    $"{canonical?.ToJsonString()}\nNix: {nix?.ToJsonString()}\n{string.Join('\n', resolved.Diagnostics)}"
                );
                Assert.True(nix is not null || resolved.HasErrors);
                break;
        }
    }

    [Fact]
    public void Own_tags_that_drop_the_computed_ones_leave_a_tag_without_a_machine() =>
        Assert.Contains(Resolve("own-tags-drop-computed").Diagnostics, found => found is { Kind: "unknown-tag", Tag: "db" });

    [Fact]
    public void Assertions_of_a_wrong_type_are_reported() =>
        Assert.Contains(Resolve("assertions-of-a-wrong-type").Diagnostics, found => found.Kind == "assertion-failed");

    private static ResolvedInventory Resolve(string corner)
    {
        var file = TestData.Read("tests/data/corners", $"{corner}.json");
        var section = SectionNames.Parse(file.GetProperty("section").GetString());
        return Inventory.Parse(file.GetProperty("input").GetRawText()).Resolve(ModuleCatalog.Default, section);
    }
}
