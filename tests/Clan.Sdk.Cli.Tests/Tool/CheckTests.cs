using System.Text;
using System.Text.Json;
using Clan.Sdk.Cli.Tests.Support;
using Clan.Sdk.CommandLine.Sources;

namespace Clan.Sdk.Cli.Tests;

public sealed class CheckTests
{
    [Fact]
    public void A_sound_inventory_is_fine()
    {
        using var folder = new TemporaryFolder();
        folder.Write("inventory.json", SampleInventories.Sound);

        var result = Tool.Run(new ToolCall("check", "inventory.json") { Folder = folder.Path }).Exits(0);

        Assert.Equal("inventory.json: no problems found\n", result.Output);
        Assert.Empty(result.Error);
    }

    [Fact]
    public void A_problem_is_a_line_with_its_place()
    {
        using var folder = new TemporaryFolder();
        folder.Write("inventory.json", SampleInventories.UnknownKey);

        var result = Tool.Run(new ToolCall("check", "inventory.json") { Folder = folder.Path }).Exits(1);

        Assert.StartsWith("inventory.json(3,26): error CLAN3001: ", result.Output, StringComparison.Ordinal);
        Assert.Contains("\ninventory.json: 1 error, 0 warnings\nThere may be more: ", result.Output, StringComparison.Ordinal);
        Assert.Empty(result.Error);
    }

    [Fact]
    public void A_module_that_is_no_file_is_named_at_its_place()
    {
        using var folder = new TemporaryFolder();
        folder.Write("modules/there.nix", "{ }");
        folder.Write("flake.nix", "{ }");
        var there = folder.PathOf("modules/there.nix");
        folder.Write(
            "services.json",
            """
            {"meta":{"name":"c"},"machines":{"m":{}},"modules":{"own":"/nowhere/own"},"services":{"sshd":{"i":{
            "extraModules":["modules/there.nix","/modules/there.nix","modules/their.nix"],
            "machines":{"m":{"extraModules":["nowhere.nix"]}},
            "roles":{"server":{"machines":["m"],"extraModules":["modules",
            "modules/gone.nix"]}}}}}}
            """
        );
        folder.Write(
            "instances.json",
            """
            {"meta":{"name":"c"},"machines":{"m":{}},"instances":{"i":{"module":{"name":"sshd"},"roles":{"server":{"machines":{"m":{}},
            "extraModules":["THERE","/nowhere/x.nix",{}]}}}}}
            """.Replace("THERE", there, StringComparison.Ordinal)
        );

        var services = Found("services.json");
        Assert.Equal(["(1,59)", "(2,58)", "(3,34)", "(5,1)"], services.Select(line => line.Split(':')[0]["services.json".Length..]));
        Assert.Contains("Did you mean \"modules/there.nix\"?", services[1], StringComparison.Ordinal);
        Assert.Contains("There is no file \"/nowhere/own\" here", services[0], StringComparison.Ordinal);
        Assert.Contains("There is no file \"/nowhere/x.nix\" here", Assert.Single(Found("instances.json")), StringComparison.Ordinal);

        File.Delete(folder.PathOf("flake.nix"));
        Assert.Empty(Found("services.json"));

        string[] Found(string file) =>
            [
                .. Tool.Run(new ToolCall("check", file) { Folder = folder.Path })
                    .Output.Split('\n')
                    .Where(line => line.Contains(": warning CLAN4055: ", StringComparison.Ordinal)),
            ];
    }

    [Fact]
    public void A_warning_fails_only_a_strict_check()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("inventory.json", SampleInventories.UnknownTag);

        Assert.Contains(": warning CLAN3012: ", Tool.Run("check", file).Exits(0).Output, StringComparison.Ordinal);
        Tool.Run("check", "--strict", file).Exits(1);
    }

    [Fact]
    public void Standard_input_is_checked_too()
    {
        var result = Tool.Run(new ToolCall("check", "-") { Input = Encoding.UTF8.GetBytes(SampleInventories.UnknownKey) }).Exits(1);

        Assert.StartsWith("<stdin>(3,26): error CLAN3001: ", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SampleInventories.Malformed, "CLAN4002")]
    [InlineData("", "CLAN4002")]
    public void Text_that_is_no_json_is_unreadable(string text, string id)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("inventory.json", text);

        Assert.Matches($@"inventory\.json\(\d+,\d+\): error {id}: ", Tool.Run("check", file).Exits(2).Output);
    }

    [Fact]
    public void Bytes_that_are_no_utf8_are_unreadable()
    {
        var result = Tool.Run(
                new ToolCall("check", "-") { Input = [(byte)'{', (byte)'"', 0xff, (byte)'"', (byte)':', (byte)'1', (byte)'}'] }
            )
            .Exits(2);

        Assert.StartsWith("<stdin>(1,3): error CLAN4003: ", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_does_not_hide_the_others()
    {
        using var folder = new TemporaryFolder();
        var broken = folder.Write("broken.json", SampleInventories.UnknownKey);

        var result = Tool.Run("check", folder.PathOf("missing.json"), folder.Path, broken).Exits(2);

        Assert.Contains("missing.json: error CLAN4001: ", result.Output, StringComparison.Ordinal);
        Assert.Contains($"{folder.Path}: error CLAN4001: ", result.Output, StringComparison.Ordinal);
        Assert.Contains("broken.json(3,26): error CLAN3001: ", result.Output, StringComparison.Ordinal);
        Assert.Contains("\n3 inventories: 3 errors, 0 warnings\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_is_nothing_but_json()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("inventory.json", SampleInventories.UnknownKey);

        var output = Tool.Run("check", "--format", "json", file).Exits(1).Output;

        using var document = JsonDocument.Parse(output);
        var diagnostic = Assert.Single(document.RootElement.GetProperty("diagnostics").EnumerateArray());
        Assert.Equal("unknown-option", diagnostic.GetProperty("kind").GetString());
        Assert.Equal((3, 26), (diagnostic.GetProperty("line").GetInt32(), diagnostic.GetProperty("column").GetInt32()));
        Assert.Equal(output, Tool.Run("check", "--json", file).Output);
    }

    [Fact]
    public void Sarif_is_nothing_but_sarif()
    {
        using var folder = new TemporaryFolder();
        folder.Write("inventory.json", SampleInventories.UnknownKey);

        var result = Tool.Run(new ToolCall("check", "--format", "sarif", "inventory.json") { Folder = folder.Path }).Exits(1);

        using var document = JsonDocument.Parse(result.Output);
        var run = document.RootElement.GetProperty("runs")[0];
        Assert.Equal("CLAN3001", Assert.Single(run.GetProperty("results").EnumerateArray()).GetProperty("ruleId").GetString());
        Assert.Empty(result.Error);
    }

    [Theory]
    [InlineData("1")]
    [InlineData(null)]
    public void Output_that_is_no_terminal_has_no_escapes(string? noColor)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("inventory.json", SampleInventories.UnknownKey);

        var result = Tool.Run(
            new ToolCall("check", file)
            {
                Environment = new Dictionary<string, string?> { ["NO_COLOR"] = noColor, ["TERM"] = "xterm-256color" },
            }
        );

        Assert.DoesNotContain('\u001b', result.Output + result.Error);
    }

    [Fact]
    public async Task One_mistake_that_meets_many_machines_is_one_finding_with_its_machines()
    {
        const string inventory = """
            {
              "meta": { "name": "home", "domain": "home.lan" },
              "machines": { "a": {}, "b": {}, "c": {} },
              "instances": { "shell": { "module": { "name": "sshd" }, "roles": { "server": { "tags": { "all": {} }, "settings": { "colour": "red" } } } } }
            }
            """;

        var text = (await InProcess.ToolAsync(inventory, ["check", "-"])).Exits(1).Output;
        var json = JsonDocument.Parse((await InProcess.ToolAsync(inventory, ["check", "--json", "-"])).Exits(1).Output).RootElement;

        Assert.Contains("error CLAN3001: ", text, StringComparison.Ordinal);
        Assert.Contains("machines a, b, c]\n", text, StringComparison.Ordinal);
        Assert.EndsWith(": 1 error, 0 warnings\n", text, StringComparison.Ordinal);
        Assert.Equal(1, json.GetProperty("errors").GetInt32());
        Assert.Equal(3, json.GetProperty("diagnostics")[0].GetProperty("machines").GetArrayLength());
    }
}
