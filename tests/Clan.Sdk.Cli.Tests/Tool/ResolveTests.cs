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
        folder.Write("a.json", SampleInventories.Sound);
        folder.Write("b.json", SampleInventories.Malformed);
        folder.Write("c.json", SampleInventories.UnknownTag);

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
        var result = Tool.Run(new ToolCall("resolve", "--json", "-") { Input = Encoding.UTF8.GetBytes(SampleInventories.Services) })
            .Exits(0);

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
    public void One_machine_is_shown_by_its_name()
    {
        using var folder = new TemporaryFolder();
        folder.Write("inventory.json", SampleInventories.Sound);

        var text = Tool.Run(new ToolCall("resolve", "--machine", "sara", "inventory.json") { Folder = folder.Path }).Exits(0);
        var json = Tool.Run(new ToolCall("resolve", "--json", "--machine", "sara", "inventory.json") { Folder = folder.Path }).Exits(0);
        var none = Tool.Run(new ToolCall("resolve", "--machine", "sarah", "inventory.json") { Folder = folder.Path }).Exits(2);

        Assert.Matches(@"(?m)^sara$", text.Output);
        Assert.DoesNotMatch(@"(?m)^jon$", text.Output);
        var sara = Schemas.Valid("machine", json.Output);
        Assert.Equal(
            ("sara", "client"),
            (sara.GetProperty("machine").GetString(), sara.GetProperty("roles")[0].GetProperty("role").GetString())
        );
        Assert.True(sara.GetProperty("roles")[0].GetProperty("listed").GetBoolean());
        Assert.Contains("no machine \"sarah\". Did you mean \"sara\"?", none.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SampleInventories.Sound, "sshd shell client: sara|sshd shell server: jon")]
    [InlineData(SampleInventories.Services, "borgbackup nightly client: jon|borgbackup nightly server: vault")]
    [InlineData(SampleInventories.UnknownKey, "")]
    public void The_compact_form_names_each_member_once(string inventory, string roles)
    {
        var result = Tool.Run(new ToolCall("resolve", "--json", "--compact", "-") { Input = Encoding.UTF8.GetBytes(inventory) });

        var document = Schemas.Valid("resolve-compact", result.Output);
        Assert.Equal(roles.Length > 0, document.GetProperty("resolved").GetBoolean());
        Assert.Equal(
            roles,
            string.Join(
                '|',
                document
                    .GetProperty("roles")
                    .EnumerateArray()
                    .Select(role =>
                        $"{role.GetProperty("module")} {role.GetProperty("instance")} {role.GetProperty("role")}: {string.Join(", ", role.GetProperty("machines").EnumerateArray())}"
                    )
            )
        );
    }

    [Fact]
    public void Machines_with_equal_settings_share_them_in_the_compact_form()
    {
        const string inventory = """
            {
              "meta": { "name": "c", "domain": "c" },
              "machines": { "a": { "tags": ["x"] }, "b": { "tags": ["x"] }, "d": {} },
              "instances": { "ada": { "module": { "name": "users" }, "roles": { "default": {
                "tags": { "x": { "settings": { "groups": ["wheel"] } } }, "machines": { "d": {} }, "settings": { "user": "ada" } } } } }
            }
            """;

        var result = Tool.Run(new ToolCall("resolve", "--json", "--compact", "-") { Input = Encoding.UTF8.GetBytes(inventory) }).Exits(0);

        var settings = Schemas.Valid("resolve-compact", result.Output).GetProperty("settings").EnumerateArray().ToList();
        Assert.Equal(
            ["a,b: [\"wheel\"]", "d: []"],
            settings.Select(set =>
                $"{string.Join(",", set.GetProperty("machines").EnumerateArray())}: {set.GetProperty("settings").GetProperty("groups").GetRawText()}"
            )
        );
    }

    [Theory]
    [InlineData("--compact")]
    [InlineData("--json", "--compact", "--machine", "jon")]
    public void Forms_that_exclude_each_other_are_refused(params string[] options) =>
        Tool.Run(new ToolCall(["resolve", .. options, "-"]) { Input = Encoding.UTF8.GetBytes(SampleInventories.Sound) }).Exits(2);

    [Fact]
    public void The_report_names_machines_roles_and_reasons()
    {
        using var folder = new TemporaryFolder();
        folder.Write("inventory.json", SampleInventories.Sound);

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
        folder.Write("inventory.json", SampleInventories.UnknownTag);

        var result = Tool.Run(new ToolCall("resolve", "inventory.json") { Folder = folder.Path }).Exits(0);

        Assert.DoesNotContain("CLAN3012", result.Output, StringComparison.Ordinal);
        Assert.Contains("inventory.json(4,", result.Error, StringComparison.Ordinal);
        Assert.Contains("warning CLAN3012", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_inventory_with_errors_exits_with_1()
    {
        var result = Tool.Run(new ToolCall("resolve", "--json", "-") { Input = Encoding.UTF8.GetBytes(SampleInventories.UnknownKey) })
            .Exits(1);

        Assert.Equal(JsonValueKind.Null, JsonDocument.Parse(result.Output).RootElement.GetProperty("canonical").ValueKind);
    }

    private static string FirstKind(JsonElement line) =>
        line.GetProperty("diagnostics")
            .EnumerateArray()
            .Select(diagnostic => diagnostic.GetProperty("kind").GetString()!)
            .FirstOrDefault("");
}
