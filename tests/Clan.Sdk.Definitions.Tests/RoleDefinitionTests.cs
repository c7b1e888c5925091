using Clan.Sdk.Definitions.Model;

namespace Clan.Sdk.Definitions.Tests;

public class RoleDefinitionTests
{
    private const string Full = """
        {
          "section": "instances", "input": "my-flake", "complete": true, "name": "thing", "manifest": "me/thing",
          "description": "What it\n  does.\n\nMore of it.",
          "categories": ["System"], "features": ["inventory", "API"],
          "constraints": { "maxInstances": 2, "roles": { "server": { "min": 1, "max": 3 }, "client": { "minMachines": 0, "maxMachines": null } } },
          "alsoDeclares": { "sshd": ["server"], "admin": [] },
          "roles": {
            "server": { "description": "Serves.", "settings": { "type": "object", "properties": {} } },
            "client": { "description": "Asks." },
            "any": { "settings": true }
          }
        }
        """;

    [Fact]
    public void Everything_a_definition_says_is_in_the_model()
    {
        var result = Definition.Read(Full);

        Assert.Empty(result.Diagnostics);
        var module = Assert.Single(result.Modules);
        Assert.Equal(("instances", "my-flake", "thing", "What it does."), (module.Section, module.Input, module.Name, module.Description));
        Assert.Equal(["inventory", "API"], module.Features);
        Assert.Equal(
            [
                new RoleModel("any", "", null, null, null),
                new RoleModel("client", "Asks.", 0, null, null),
                new RoleModel("server", "Serves.", 1, 3, new TypeModel.Record(Array.Empty<PropertyModel>().ToEquatableArray())),
            ],
            module.Roles
        );
        Assert.Equal(
            """
            {"section":"instances","input":"my-flake","complete":true,"name":"thing","manifest":"me/thing","features":["inventory","API"],"maxInstances":2,
            "alsoDeclares":{"admin":[],"sshd":["server"]},"roles":{"any":{},"client":{"min":0},"server":{"min":1,"max":3,"options":{}}}}
            """.ReplaceLineEndings(""),
            module.Compact
        );
    }

    [Fact]
    public void Clan_core_is_the_input_of_a_module_without_input()
    {
        Assert.Null(Definition.Module("""{"name":"m","input":"clan-core"}""").Input);
        Assert.Null(Definition.Module("""{"name":"m","input":null}""").Input);
        Assert.DoesNotContain("input", Definition.Module("""{"name":"m","input":"clan-core"}""").Compact);
    }

    [Fact]
    public void Whitespace_and_order_do_not_show()
    {
        var compactText = System.Text.Json.JsonSerializer.Serialize(System.Text.Json.JsonDocument.Parse(Full));
        var reordered = new System.Text.Json.Nodes.JsonObject(
            System.Text.Json.Nodes.JsonNode.Parse(Full)!.AsObject().Reverse().Select(p => KeyValuePair.Create(p.Key, p.Value?.DeepClone()))
        ).ToJsonString();

        foreach (var text in new[] { compactText, reordered, "\uFEFF" + Full })
        {
            Assert.Equal(Definition.Module(Full), Definition.Module(text));
            Assert.Equal(Definition.Module(Full).GetHashCode(), Definition.Module(text).GetHashCode());
        }
    }

    [Theory]
    [InlineData("Serves.", "Serve.")]
    [InlineData("\"min\": 1", "\"min\": 2")]
    [InlineData("\"properties\": {}", "\"properties\": {\"o\":{}}")]
    [InlineData("\"maxInstances\": 2", "\"maxInstances\": 3")]
    public void A_change_shows(string before, string after) =>
        Assert.NotEqual(Definition.Module(Full), Definition.Module(Full.Replace(before, after)));

    [Fact]
    public void Names_are_sorted_by_their_bytes_and_escaped()
    {
        var module = Definition.Module("""{"name":"a\"\\\n","roles":{"\ud83d\ude00":{},"\uffff":{},"b":{},"B":{},"":{}}}""");

        Assert.Equal(["", "B", "b", "\uffff", "\U0001F600"], module.Roles.Select(r => r.Name));
        Assert.StartsWith("""{"name":"a\"\\\n","features":[],"roles":{"":{},"B":{},"b":{},""", module.Compact);
        Assert.Equal("a\"\\\n", System.Text.Json.JsonDocument.Parse(module.Compact).RootElement.GetProperty("name").GetString());
    }

    [Fact]
    public void Every_shipped_definition_has_a_compact_form_that_is_json()
    {
        foreach (var module in TestFiles.Modules.Select(TestFiles.Read).Select(r => r.Modules[0]))
        {
            var compact = System.Text.Json.JsonDocument.Parse(module.Compact).RootElement;
            Assert.Equal(module.Roles.Select(r => r.Name), compact.GetProperty("roles").EnumerateObject().Select(p => p.Name));
            Assert.Equal(
                module.Roles.Count(r => r.Settings is not null),
                compact.GetProperty("roles").EnumerateObject().Count(r => r.Value.TryGetProperty("options", out _))
            );
        }
    }
}
