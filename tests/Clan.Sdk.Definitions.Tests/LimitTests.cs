using System.Text.Json.Nodes;
using Clan.Sdk.Definitions.Model;
using Clan.Sdk.Definitions.Schema;

namespace Clan.Sdk.Definitions.Tests;

/// <summary>What is too large for the compiler is limited, and said.</summary>
public sealed class LimitTests
{
    [Theory]
    [InlineData(OptionType.Enumeration.MostTyped, true)]
    [InlineData(OptionType.Enumeration.MostTyped + 1, false)]
    public void A_large_enumeration_is_a_text_in_csharp_and_still_checked(int values, bool isTyped)
    {
        var names = new JsonArray([.. Enumerable.Range(0, values).Select(i => (JsonNode)$"v{i}")]);
        var schema = new JsonObject { ["enum"] = names }.ToJsonString();

        var result = Definition.Read(Definition.WithOption(schema));
        var module = Assert.Single(result.Modules);

        Assert.Equal(isTyped, Assert.Single(module.Roles[0].Settings!.Properties).Type is TypeModel.Enumeration);
        Assert.Equal(isTyped ? [] : ["CLAN1015"], result.Diagnostics.Select(finding => finding.Id));
        Assert.Contains($"\"v{values - 1}\"", module.Compact, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_too_many_roles_the_first_are_used()
    {
        var roles = new JsonObject(Enumerable.Range(0, 501).Select(i => KeyValuePair.Create($"r{i}", (JsonNode?)new JsonObject())));

        var result = Definition.Read(new JsonObject { ["name"] = "m", ["roles"] = roles }.ToJsonString());

        Assert.Equal(500, Assert.Single(result.Modules).Roles.Count);
        Assert.Equal("CLAN1004", Assert.Single(result.Diagnostics).Id);
    }

    [Fact]
    public void References_that_unfold_without_end_leave_the_role_open()
    {
        var definitions = new JsonObject();
        for (var i = 0; i < 24; i++)
        {
            var next = new JsonObject { ["$ref"] = $"#/$defs/d{i + 1}" };
            definitions[$"d{i}"] = new JsonObject
            {
                ["type"] = "object",
                ["properties"] = new JsonObject { ["a"] = next, ["b"] = next.DeepClone() },
            };
        }

        definitions["d24"] = new JsonObject { ["type"] = "string" };
        var definition = new JsonObject
        {
            ["name"] = "m",
            ["roles"] = new JsonObject { ["r"] = new JsonObject { ["settings"] = new JsonObject { ["$ref"] = "#/$defs/d0" } } },
            ["$defs"] = definitions,
        };

        var result = Definition.Read(definition.ToJsonString());
        var module = Assert.Single(result.Modules);

        Assert.Contains("CLAN1004", result.Diagnostics.Select(finding => finding.Id));
        Assert.Null(module.Roles[0].Settings);
        Assert.InRange(module.Compact.Length, 1, 1_000);
    }
}
