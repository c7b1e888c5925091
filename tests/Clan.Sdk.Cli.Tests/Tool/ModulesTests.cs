using System.Text;
using System.Text.Json;
using Clan.Sdk.Cli.Tests.Support;
using Clan.Sdk.CommandLine.Sources;

namespace Clan.Sdk.Cli.Tests;

public sealed class ModulesTests
{
    private const string OwnModule = """
        { "input": "mine", "name": "motd", "roles": { "server": { "settings": {
          "type": "object", "additionalProperties": false, "properties": { "text": { "type": "string", "default": "hello" } } } } } }
        """;

    [Fact]
    public void A_definition_gives_its_module_settings()
    {
        using var folder = new TemporaryFolder();
        folder.Write("modules/motd.json", OwnModule);

        var server = Resolve(folder, "mine", "{}", 0).GetProperty("instances").GetProperty("m").GetProperty("roles").GetProperty("server");

        Assert.Equal("hello", server.GetProperty("settings").GetProperty("jon").GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("modules/motd")]
    [InlineData("motd")]
    public void A_folder_of_a_module_gives_its_roles_and_limits(string module)
    {
        using var folder = new TemporaryFolder();
        folder.Write($"{module}/README.md", "---\nfeatures = [\"inventory\"]\n[constraints.roles.server]\nmax = 1\n---\n");
        folder.Write($"{module}/roles/server.nix", "{ }");
        folder.Write(
            "inventory.json",
            """
            {
              "meta": { "name": "my-clan" }, "machines": { "jon": {}, "sara": {} },
              "services": { "motd": { "m": { "roles": { "server": { "tags": ["all"] }, "client": { "machines": ["jon"] } } } } }
            }
            """
        );

        var modules = module == "motd" ? "motd" : "modules";
        var result = Tool.Run(new ToolCall("check", "--modules", modules, "inventory.json") { Folder = folder.Path }).Exits(1);

        Assert.Contains("no role \"client\"", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("No module", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_is_read_by_itself()
    {
        using var folder = new TemporaryFolder();
        folder.Write("modules/motd.json", OwnModule);
        folder.Write("modules/broken.json", "[");
        folder.Write("inventory.json", Inventory("mine", """{ "txet": "x" }""", "motd"));

        var one = Tool.Run(new ToolCall("check", "--modules", "modules/motd.json", "inventory.json") { Folder = folder.Path }).Exits(1);
        var none = Tool.Run(new ToolCall("check", "--modules", "modules/other.json", "inventory.json") { Folder = folder.Path }).Exits(2);

        Assert.Contains("CLAN3001", one.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("CLAN1001", one.Output, StringComparison.Ordinal);
        Assert.Contains("modules/other.json: error CLAN4001", none.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_definition_checks_its_module()
    {
        using var folder = new TemporaryFolder();
        folder.Write("modules/motd.json", OwnModule);

        var diagnostics = Resolve(folder, "mine", """{ "txet": "x" }""", 1).GetProperty("diagnostics");

        Assert.Contains(diagnostics.EnumerateArray(), diagnostic => diagnostic.GetProperty("kind").GetString() == "unknown-option");
    }

    [Fact]
    public void An_alias_is_another_name_of_an_input()
    {
        using var folder = new TemporaryFolder();
        folder.Write("modules/aliases.json", """{ "inputAliases": { "clan": "clan-core" } }""");

        var line = Resolve(folder, "clan", "{}", 0, module: "sshd");

        Assert.Empty(line.GetProperty("diagnostics").EnumerateArray());
    }

    [Fact]
    public void A_broken_definition_is_reported_at_its_place_and_hides_nothing()
    {
        using var folder = new TemporaryFolder();
        folder.Write("modules/a.json", "{\n  \"name\": \"a\",\n  \"roles\": [\n");
        folder.Write("modules/motd.json", OwnModule);
        folder.Write("inventory.json", Inventory("mine", """{ "txet": "x" }""", "motd"));

        var result = Tool.Run(new ToolCall("check", "--modules", "modules", "inventory.json") { Folder = folder.Path }).Exits(1);

        Assert.Matches(@"(?m)^modules/a\.json\(\d+,\d+\): error CLAN1001: ", result.Output);
        Assert.Contains("CLAN3001", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Resolve_reports_definition_problems_on_standard_error()
    {
        using var folder = new TemporaryFolder();
        folder.Write("modules/a.json", "[]");
        folder.Write("inventory.json", SampleInventories.Sound);

        var result = Tool.Run(new ToolCall("resolve", "--json", "--modules", "modules", "inventory.json") { Folder = folder.Path })
            .Exits(1);

        Assert.Matches(@"(?m)^modules/a\.json\(1,1\): error CLAN1\d\d\d: ", result.Error);
        Assert.Empty(JsonDocument.Parse(result.Output).RootElement.GetProperty("diagnostics").EnumerateArray());
    }

    // As the generator does with the same files: Clan.Sdk.Generator.Tests, That_contradict_each_other_are_an_error_in_the_second.
    [Fact]
    public void A_module_in_two_files_is_one_and_a_contradiction_is_reported()
    {
        using var folder = new TemporaryFolder();
        folder.Write("modules/motd.json", OwnModule);
        folder.Write("more/motd.json", OwnModule);
        folder.Write("limits/a.json", Limited(1));
        folder.Write("limits/b.json", Limited(2));
        folder.Write("inventory.json", SampleInventories.Sound);

        Tool.Run(new ToolCall("check", "--modules", "modules", "--modules", "more", "inventory.json") { Folder = folder.Path }).Exits(0);
        var result = Tool.Run(new ToolCall("check", "--modules", "limits", "inventory.json") { Folder = folder.Path }).Exits(1);

        Assert.Matches(@"(?m)^limits/b\.json\(\d+,\d+\): error CLAN1020: .*limits/a\.json\(1,\d+\)", result.Output);

        static string Limited(int most) =>
            $$$"""{ "section": "services", "name": "twice", "features": ["inventory"], "constraints": { "roles": { "first": { "max": {{{most}}} } } }, "roles": { "first": {} } }""";
    }

    [Fact]
    public void An_option_that_json_cannot_hold_is_not_asked_for()
    {
        using var folder = new TemporaryFolder();
        folder.Write(
            "modules/web.json",
            """
            { "section": "instances", "input": "self", "name": "web", "roles": { "server": { "settings": { "type": "object",
              "properties": { "package": { "x-clan-type": "package" }, "port": { "type": "integer" } }, "required": ["package", "port"] } } } }
            """
        );
        folder.Write(
            "inventory.json",
            """
            { "meta": { "name": "c" }, "machines": { "a": {} }, "instances": { "w": { "module": { "name": "web", "input": "self" }, "roles": { "server": { "machines": { "a": {} } } } } } }
            """
        );

        var result = Tool.Run(new ToolCall("check", "--modules", "modules", "inventory.json") { Folder = folder.Path }).Exits(0);

        Assert.Contains("CLAN3004: \"port\"", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\"package\"", result.Output, StringComparison.Ordinal);
    }

    // What clan exports of a module knows neither its limits nor its ranges.
    [Fact]
    public void What_is_known_of_a_built_in_module_stays_known_where_clan_s_export_describes_it()
    {
        using var folder = new TemporaryFolder();
        folder.Write(
            "modules/exported.json",
            """
            { "moduleSchemas": { "clan-core": {
                "zerotier": { "controller": { "$defs": { "Input": { "type": "object", "additionalProperties": false, "properties": {} } } },
                              "peer": { "$defs": { "Input": { "type": "object", "additionalProperties": false, "properties": {} } } } },
                "garage": { "default": { "$defs": { "Input": { "type": "object", "additionalProperties": false, "properties": {} } } } } } } }
            """
        );
        folder.Write(
            "inventory.json",
            """
            { "meta": { "name": "c" }, "machines": { "a": {}, "b": {} }, "instances": { "zt": { "module": { "name": "zerotier" }, "roles": { "controller": { "machines": { "a": {}, "b": {} } } } } } }
            """
        );

        var result = Tool.Run(new ToolCall("check", "--modules", "modules", "inventory.json") { Folder = folder.Path }).Exits(1);

        Assert.Contains("error CLAN3015", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("CLAN1", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_module_of_both_sections_adds_to_a_built_in_one_of_a_single_section()
    {
        using var folder = new TemporaryFolder();
        folder.Write("modules/own.json", """{ "name": "borgbackup", "features": ["inventory"], "roles": { "vault": {} } }""");
        folder.Write("inventory.json", Service("borgbackup", "vault"));

        Tool.Run(new ToolCall("check", "--modules", "modules", "inventory.json") { Folder = folder.Path }).Exits(0);
    }

    [Theory]
    [InlineData("", "warning CLAN3011")]
    [InlineData(""" "complete": true, """, "error CLAN3007")]
    public void Only_a_complete_description_makes_another_module_of_the_input_an_error(string complete, string finding)
    {
        using var folder = new TemporaryFolder();
        folder.Write(
            "modules/a.json",
            $$"""{ "section": "instances", "input": "self", {{complete}} "name": "@me/a", "roles": { "default": {} } }"""
        );
        folder.Write("inventory.json", Inventory("self", "{}", "@me/b"));

        var result = Tool.Run(new ToolCall("check", "--modules", "modules", "inventory.json") { Folder = folder.Path });

        Assert.Contains(finding, result.Output, StringComparison.Ordinal);
        Assert.Equal(complete.Length == 0 ? 0 : 1, result.ExitCode);
    }

    [Fact]
    public void A_missing_folder_is_unreadable_input()
    {
        using var folder = new TemporaryFolder();
        folder.Write("inventory.json", SampleInventories.Sound);

        var result = Tool.Run(new ToolCall("check", "--modules", "missing", "inventory.json") { Folder = folder.Path }).Exits(2);

        Assert.StartsWith("missing: error CLAN4001: ", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_definition_that_is_no_utf8_is_reported()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.Write("modules/a.json", ""), [(byte)'{', 0xff, (byte)'}']);
        folder.Write("inventory.json", SampleInventories.Sound);

        var result = Tool.Run(new ToolCall("check", "--modules", "modules", "inventory.json") { Folder = folder.Path }).Exits(1);

        Assert.StartsWith("modules/a.json: error CLAN4003: ", result.Output, StringComparison.Ordinal);
    }

    private static JsonElement Resolve(TemporaryFolder folder, string input, string settings, int exitCode, string module = "motd")
    {
        var call = new ToolCall("resolve", "--json", "--schema", "instances", "--modules", folder.PathOf("modules"), "-")
        {
            Input = Encoding.UTF8.GetBytes(Inventory(input, settings, module)),
        };
        return JsonDocument.Parse(Tool.Run(call).Exits(exitCode).Output).RootElement;
    }

    private static string Service(string module, string role) =>
        $$"""
            {
              "meta": { "name": "my-clan" },
              "machines": { "jon": {} },
              "services": { "{{module}}": { "one": { "roles": { "{{role}}": { "machines": ["jon"] } } } } }
            }
            """;

    private static string Inventory(string input, string settings, string module) =>
        $$"""
            {
              "meta": { "name": "my-clan", "domain": "my.clan" },
              "machines": { "jon": {} },
              "instances": {
                "m": {
                  "module": { "name": "{{module}}", "input": "{{input}}" },
                  "roles": { "server": { "machines": { "jon": {} }, "settings": {{settings}} } }
                }
              }
            }
            """;
}
