using System.Text;
using System.Text.Json;
using Clan.Sdk.Cli.Tests.Support;
using Clan.Sdk.CommandLine.Sources;

namespace Clan.Sdk.Cli.Tests;

public sealed class ResolveTests
{
    [Fact]
    public void Json_is_one_line_for_each_file_in_their_order()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.json", Inventories.Sound);
        folder.Write("b.json", Inventories.Malformed);
        folder.Write("c.json", Inventories.UnknownTag);

        var result = Tool.Run(new ToolCall("resolve", "--json", "a.json", "b.json", "missing.json", "c.json") { Folder = folder.Path })
            .Exits(2);

        var lines = result.Output.Split('\n');
        Assert.Equal("", lines[^1]);
        var objects = lines[..^1].Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(["a.json", "b.json", "missing.json", "c.json"], objects.Select(o => o.GetProperty("file").GetString()));
        Assert.Equal(
            [JsonValueKind.Object, JsonValueKind.Null, JsonValueKind.Null, JsonValueKind.Object],
            objects.Select(o => o.GetProperty("canonical").ValueKind)
        );
        Assert.Equal(["", "malformed-json", "unreadable-file", "unknown-tag"], objects.Select(FirstKind));
        Assert.Equal("server", objects[0].GetProperty("machines").GetProperty("jon")[0].GetProperty("roles")[0].GetString());
        Assert.Equal(
            "sara",
            objects[0]
                .GetProperty("instances")
                .GetProperty("shell")
                .GetProperty("roles")
                .GetProperty("client")
                .GetProperty("machines")[0]
                .GetString()
        );
    }

    [Fact]
    public void The_services_schema_is_recognised()
    {
        var result = Tool.Run(new ToolCall("resolve", "--json", "-") { Input = Encoding.UTF8.GetBytes(Inventories.Services) }).Exits(0);

        using var document = JsonDocument.Parse(result.Output);
        Assert.Equal("-", document.RootElement.GetProperty("file").GetString());
        var roles = document
            .RootElement.GetProperty("machines")
            .GetProperty("jon")
            .GetProperty("services")
            .GetProperty("borgbackup")
            .GetProperty("nightly")
            .GetProperty("roles");
        Assert.Equal("vault", roles.GetProperty("server").GetProperty("machines")[0].GetString());
        Assert.False(document.RootElement.GetProperty("canonical").TryGetProperty("instances", out _));
    }

    [Fact]
    public void The_schema_can_be_forced()
    {
        var input = Encoding.UTF8.GetBytes("""{ "meta": { "name": "my-clan" }, "machines": { "jon": {} } }""");

        var services = Tool.Run(new ToolCall("resolve", "--json", "--schema", "services", "-") { Input = input });
        var instances = Tool.Run(new ToolCall("resolve", "--json", "--schema", "instances", "-") { Input = input });

        Assert.True(JsonDocument.Parse(services.Output).RootElement.GetProperty("canonical").TryGetProperty("services", out _));
        Assert.True(JsonDocument.Parse(instances.Output).RootElement.GetProperty("canonical").TryGetProperty("instances", out _));
    }

    [Fact]
    public void The_report_names_machines_roles_and_reasons()
    {
        using var folder = new TemporaryFolder();
        folder.Write("inventory.json", Inventories.Sound);

        var result = Tool.Run(new ToolCall("resolve", "inventory.json") { Folder = folder.Path }).Exits(0);

        Assert.Matches(@"(?m)^jon$", result.Output);
        Assert.Matches(@"sshd.*shell.*server.*tag desk", result.Output);
        Assert.Matches(@"sshd.*shell.*client", result.Output);
        Assert.Empty(result.Error);
    }

    [Fact]
    public void The_report_names_settings_with_the_levels_they_come_from()
    {
        var call = new ToolCall("resolve", "-")
        {
            Input = Encoding.UTF8.GetBytes(
                """
                {
                  "meta": { "name": "my-clan", "domain": "my.clan" },
                  "machines": { "jon": { "tags": ["desk"] } },
                  "instances": {
                    "people": {
                      "module": { "name": "users" },
                      "roles": { "default": { "tags": { "desk": { "settings": { "groups": ["b"] } } }, "settings": { "user": "jon", "groups": ["a"] } } }
                    }
                  }
                }
                """
            ),
        };

        var set = Tool.Run(call).Exits(0).Output;
        var all = Tool.Run(call with { Arguments = ["resolve", "--defaults", "-"] }).Exits(0).Output;

        Assert.Contains("\n    user = \"jon\"  (role default of people)\n", set, StringComparison.Ordinal);
        Assert.Matches(
            """(?m)^    groups = \["(a","b|b","a)"\]  \((role default of people, tag desk of people|tag desk of people, role default of people)\)$""",
            set
        );
        Assert.DoesNotContain("(default)", set, StringComparison.Ordinal);
        Assert.Contains("\n    prompt = true  (default)\n", all, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_that_nobody_described_are_not_shown_as_errors()
    {
        var result = Tool.Run(
                new ToolCall("resolve", "-")
                {
                    Input = Encoding.UTF8.GetBytes(
                        """
                        {
                          "meta": { "name": "my-clan" },
                          "machines": { "jon": {} },
                          "instances": { "i": { "module": { "name": "own", "input": "self" }, "roles": { "server": { "machines": { "jon": {} } } } } }
                        }
                        """
                    ),
                }
            )
            .Exits(0);

        Assert.EndsWith("own i server  (listed)\n", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Did you mean", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_inventory_without_resolvable_machines_says_so()
    {
        var result = Tool.Run(
                new ToolCall("resolve", "-")
                {
                    Input = Encoding.UTF8.GetBytes(
                        """{ "meta": { "name": "my-clan" }, "machines": { "jon": {} }, "services": { "unheard": { "of": {} } } }"""
                    ),
                }
            )
            .Exits(1);

        Assert.Equal("-: errors keep clan from resolving any machine\n", result.Output);
        Assert.Contains("add a definition of the module", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_with_errors_are_not_shown_as_if_they_held()
    {
        var result = Tool.Run(
                new ToolCall("resolve", "-")
                {
                    Input = Encoding.UTF8.GetBytes(
                        """
                        {
                          "meta": { "name": "my-clan" },
                          "machines": { "jon": {} },
                          "services": { "borgbackup": { "b": { "roles": { "server": { "machines": ["jon"], "config": { "nonsense": 1 } } } } } }
                        }
                        """
                    ),
                }
            )
            .Exits(1);

        Assert.Contains("borgbackup b server  (listed)\n    no settings: they have errors\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("error CLAN3001: ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Problems_go_to_standard_error()
    {
        using var folder = new TemporaryFolder();
        folder.Write("inventory.json", Inventories.UnknownTag);

        var result = Tool.Run(new ToolCall("resolve", "inventory.json") { Folder = folder.Path }).Exits(0);

        Assert.DoesNotContain("CLAN3012", result.Output, StringComparison.Ordinal);
        Assert.Contains("inventory.json(4,", result.Error, StringComparison.Ordinal);
        Assert.Contains("warning CLAN3012", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_inventory_with_errors_exits_with_1()
    {
        var result = Tool.Run(new ToolCall("resolve", "--json", "-") { Input = Encoding.UTF8.GetBytes(Inventories.UnknownKey) }).Exits(1);

        Assert.Equal(JsonValueKind.Null, JsonDocument.Parse(result.Output).RootElement.GetProperty("canonical").ValueKind);
    }

    private static string FirstKind(JsonElement line) =>
        line.GetProperty("diagnostics")
            .EnumerateArray()
            .Select(diagnostic => diagnostic.GetProperty("kind").GetString()!)
            .FirstOrDefault("");
}
