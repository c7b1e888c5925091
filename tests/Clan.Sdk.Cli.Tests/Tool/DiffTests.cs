using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Clan.Sdk.Cli.Tests.Support;

namespace Clan.Sdk.Cli.Tests;

public sealed partial class DiffTests
{
    private const string Old = """
        {
          "meta": { "name": "home", "domain": "home.lan" },
          "machines": {
            "jon": { "tags": ["backup"], "description": "desk" },
            "sara": { "tags": ["backup"] },
            "vault": { "deploy": { "targetHost": "root@vault" } }
          },
          "instances": {
            "nightly": {
              "module": { "name": "borgbackup" },
              "roles": {
                "client": { "tags": { "backup": {} }, "settings": { "exclude": [".cache"] } },
                "server": { "machines": { "vault": {} } }
              }
            },
            "shell": { "module": { "name": "sshd" }, "roles": { "server": { "tags": { "all": {} } } } }
          }
        }
        """;

    [Theory]
    [InlineData(
        "machines.jon.tags",
        "[]",
        """
            - jon no longer has the tag "backup"  new: "jon": {
            - jon leaves nightly as client: the tag "backup" was taken off it  new: "jon": {
            """
    )]
    [InlineData(
        "machines.vault.tags",
        """["backup"]""",
        """
            + vault has the tag "backup" now  new: "backup"
            + vault joins nightly as client: the tag "backup" was put on it  new: "backup"
            """
    )]
    [InlineData(
        "machines.lena",
        """{ "tags": ["backup"] }""",
        """
            + machine lena is new  new: "lena": {
            + lena joins nightly as client: the machine is new and has the tag "backup"  new: "backup"
            + lena joins shell as server: the machine is new and has the tag "all"  new: "lena": {
            """
    )]
    [InlineData(
        "machines.sara",
        null,
        """
            - machine sara is gone  old: "sara": { "tags": ["backup"] },
            - sara leaves nightly as client: the machine is gone  old: "sara": { "tags": ["backup"] },
            - sara leaves shell as server: the machine is gone  old: "sara": { "tags": ["backup"] },
            """
    )]
    [InlineData(
        "instances.nightly.roles.client.tags",
        "{}",
        """
            - jon and sara leave nightly as client: the role no longer takes the tag "backup"  new: "client": {
            """
    )]
    [InlineData(
        "instances.nightly.roles.client.machines",
        """{ "vault": {} }""",
        """
            + vault joins nightly as client: the role lists it  new: "vault": {}
            """
    )]
    [InlineData(
        "instances.shell",
        null,
        """
            - instance shell of sshd is gone  old: "shell": { "module": { "name": "sshd" }, "roles": { "server": { "tags": { "all": {} } } } }
            - jon, sara and vault leave shell as server: the instance is gone  old: "shell": { "module": { "name": "sshd" }, "roles": { "server": { "tags": { "all": {} } } } }
            """
    )]
    [InlineData(
        "instances.remote",
        """{ "module": { "name": "sshd" }, "roles": { "client": { "tags": { "backup": {} } } } }""",
        """
            + instance remote of sshd is new  new: "remote": {
            + jon and sara join remote as client: the role takes the tag "backup"  new: "backup": {}
            """
    )]
    [InlineData(
        "instances.shell.module.name",
        "\"borgbackup\"",
        "~ instance shell is of the module borgbackup now, not of sshd  new: \"shell\": {"
    )]
    [InlineData(
        "instances.nightly.roles.client.settings.exclude",
        """[".cache", "*.iso"]""",
        """
            ~ jon and sara in nightly as client: exclude is now [".cache","*.iso"], was [".cache"] (role client of nightly)  new: "exclude": [
            """
    )]
    [InlineData(
        "instances.nightly.roles.client.machines",
        """{ "jon": { "settings": { "exclude": ["*.iso"] } } }""",
        """
            ~ jon in nightly as client: exclude is now ["*.iso",".cache"], was [".cache"] (machine jon of nightly, role client of nightly)  new: "exclude": [
            """
    )]
    [InlineData(
        "instances.nightly.roles.client.settings",
        "{}",
        """
            ~ jon and sara in nightly as client: exclude is now [], was [".cache"] (default)
            """
    )]
    [InlineData(
        "machines.jon.description",
        "\"laptop\"",
        "~ jon: description is now \"laptop\", was \"desk\"  new: \"description\": \"laptop\""
    )]
    [InlineData("machines.jon.description", null, "~ jon: description was \"desk\" and is gone  new: \"jon\": {")]
    [InlineData(
        "machines.sara.deploy",
        """{ "buildHost": "root@vault" }""",
        "~ sara: deploy.buildHost is now \"root@vault\"  new: \"buildHost\": \"root@vault\""
    )]
    [InlineData(
        "meta.domain",
        "\"example.lan\"",
        "~ meta.domain is now \"example.lan\", was \"home.lan\"  new: \"domain\": \"example.lan\""
    )]
    [InlineData("instances.shell.roles.client", """{ "tags": { "laptops": {} } }""", "+ tag laptops is new  new: \"laptops\": {}")]
    public async Task Each_change_is_told_in_words(string path, string? value, string words)
    {
        var output = (await Diff(Old, Changed(path, value))).Output;

        Assert.Equal(
            words.ReplaceLineEndings("\n"),
            string.Join('\n', output.Split('\n').TakeWhile(line => line.Length > 0 && !line.StartsWith('@')))
        );
    }

    [Theory]
    [InlineData(
        "\"vault\"",
        "\"safe\"",
        "~ machine vault is now named safe  new: \"safe\": { \"deploy\": { \"targetHost\": \"root@vault\" } }"
    )]
    [InlineData(
        "\"backup\"",
        "\"saved\"",
        "~ tag backup is now named saved  new: \"jon\": { \"tags\": [\"saved\"], \"description\": \"desk\" },"
    )]
    [InlineData(
        "\"shell\"",
        "\"remote\"",
        "~ instance shell of sshd is now named remote  new: \"remote\": { \"module\": { \"name\": \"sshd\" }, \"roles\": { \"server\": { \"tags\": { \"all\": {} } } } }"
    )]
    public async Task A_renaming_is_told_as_one(string name, string by, string words)
    {
        var output = (await Diff(Old, Old.Replace(name, by, StringComparison.Ordinal))).Output;

        Assert.StartsWith(words + "\n\n@@", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_could_be_several_is_no_renaming()
    {
        var now = Old.Replace("\"jon\"", "\"a\"", StringComparison.Ordinal)
            .Replace("\"sara\"", "\"b\"", StringComparison.Ordinal)
            .Replace(", \"description\": \"desk\"", "", StringComparison.Ordinal);

        var output = (await Diff(Old.Replace(", \"description\": \"desk\"", "", StringComparison.Ordinal), now)).Output;

        Assert.StartsWith(
            "- machine jon is gone  old: \"jon\": { \"tags\": [\"backup\"] },\n- machine sara is gone",
            output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Findings_that_come_and_go_are_told()
    {
        var broken = Changed("instances.shell.roles.client", """{ "tags": { "bakup": {} } }""");

        var appeared = await Diff(Old, broken);
        var gone = await Diff(broken, Old);

        Assert.Contains("\nNew findings:\nnew: \"bakup\": {}: warning CLAN3012: ", appeared.Output, StringComparison.Ordinal);
        Assert.Contains("\nFindings that are gone:\nold: \"bakup\": {}: warning CLAN3012: ", gone.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_inventory_that_does_not_resolve_is_compared_as_a_document()
    {
        var result = (await Diff(Old, Changed("machines.jon.tgas", "[]"))).Exits(1);

        Assert.StartsWith(
            "new.json: errors keep clan from saying what any machine gets; only the documents are compared\n",
            result.Output,
            StringComparison.Ordinal
        );
        Assert.Contains("error CLAN3001: ", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("@@ machines.jon @@\n+ \"tgas\": []\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_the_same_says_so_and_exits_with_0()
    {
        Assert.Equal("old.json and new.json say the same.\n", (await Diff(Old, Old, "--exit-code")).Exits(0).Output);
        (await Diff(Old, Changed("machines.jon.description", "\"x\""))).Exits(0);
        (await Diff(Old, Changed("machines.jon.description", "\"x\""), "--exit-code")).Exits(1);
    }

    [Fact]
    public async Task Markdown_has_nothing_that_acts()
    {
        var hostile = Changed("machines.jon.description", "\"@team `x` <img src=x> https://example.org [a](b)\"");

        var output = (await Diff(Old, hostile, "--format", "markdown")).Output;

        var words = output[..output.IndexOf(" <sub>", StringComparison.Ordinal)];
        Assert.StartsWith(
            "## What changes in the fleet\n\n### Machines, tags and instances\n\n- jon: description is now",
            words,
            StringComparison.Ordinal
        );
        Assert.DoesNotMatch(@"@team|<img|https:|(?<!\\)`|(?<!\\)\[", words);
        Assert.EndsWith("\n```\n\n</details>\n", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("machines.jon.tags", "[]")]
    [InlineData("machines.sara", null)]
    [InlineData("machines.jon.tgas", "[]")]
    [InlineData("instances.nightly.roles.client.settings", """{ "exclude": ["*.iso"] }""")]
    public async Task The_JSON_form_is_as_its_schema_says(string path, string? value) =>
        Schemas.Valid("diff", (await Diff(Old, Changed(path, value), "--json")).Output);

    [Fact]
    public async Task A_file_that_is_missing_or_broken_is_said_by_its_name()
    {
        using var folder = new TemporaryFolder();
        folder.Write("broken.json", SampleInventories.Malformed);
        var good = folder.Write("good.json", Old);

        var missing = (await InProcess.ToolAsync("diff", folder.PathOf("no.json"), good)).Exits(2);
        var broken = (await InProcess.ToolAsync("diff", folder.PathOf("broken.json"), good)).Exits(2);
        var json = (await InProcess.ToolAsync("diff", "--json", folder.PathOf("broken.json"), good)).Exits(2);

        Assert.Contains("no.json: error CLAN4001: ", missing.Error, StringComparison.Ordinal);
        Assert.Contains("broken.json(3,1): error CLAN4002: ", broken.Error, StringComparison.Ordinal);
        Assert.Empty(broken.Output);
        Schemas.Valid("diff", json.Output);
    }

    [Fact]
    public async Task Standard_input_may_be_one_of_them()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("new.json", Old);

        var result = await InProcess.ToolAsync(Old, ["diff", "-", file]);

        Assert.Equal($"- and {file} say the same.\n", result.Exits(0).Output);
    }

    /// <summary>The old inventory with another value at the path; without one nothing is there any more.</summary>
    private static string Changed(string path, string? value)
    {
        var document = JsonNode.Parse(Old)!;
        var steps = path.Split('.');
        var parent = steps[..^1].Aggregate(document, (node, step) => node[step] ??= new JsonObject()).AsObject();
        parent.Remove(steps[^1]);
        if (value is not null)
        {
            parent.Add(steps[^1], JsonNode.Parse(value));
        }

        return document.ToJsonString(new() { WriteIndented = true });
    }

    [GeneratedRegex(@"(?<file>old|new)\.json\((?<line>\d+),\d+\)")]
    private static partial Regex PlacePattern();

    private static async Task<ToolResult> Diff(string old, string now, params string[] options)
    {
        using var folder = new TemporaryFolder();
        var (before, after) = (folder.Write("old.json", old), folder.Write("new.json", now));
        var result = await InProcess.ToolAsync(["diff", before, after, .. options]);
        return result with
        {
            Output = WithLines(result.Output.Replace(folder.Path + Path.DirectorySeparatorChar, "", StringComparison.Ordinal)),
        };

        // A place as the text that stands there.
        string WithLines(string output) =>
            PlacePattern()
                .Replace(
                    output,
                    place =>
                    {
                        var text = place.Groups["file"].Value == "old" ? old : now;
                        var line = text.Split('\n')[int.Parse(place.Groups["line"].Value, CultureInfo.InvariantCulture) - 1];
                        return $"{place.Groups["file"].Value}: {line.Trim()}";
                    }
                );
    }
}
