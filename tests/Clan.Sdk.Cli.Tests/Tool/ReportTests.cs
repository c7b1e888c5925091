using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Clan.Sdk.Cli.Tests.Support;

namespace Clan.Sdk.Cli.Tests;

public sealed partial class ReportTests
{
    private const string Hostile = "</script><script>alert(1)</script>\u202e\"'&{{script}}";

    [Fact]
    public void The_document_says_who_holds_what_and_why()
    {
        using var document = Document(SampleInventories.Sound);

        var instance = Assert.Single(document.RootElement.GetProperty("instances").EnumerateArray());
        var server = instance.GetProperty("roles").EnumerateArray().Single(role => role.GetProperty("name").GetString() == "server");
        var member = Assert.Single(server.GetProperty("members").EnumerateArray());
        var reason = Assert.Single(member.GetProperty("reasons").EnumerateArray());
        Assert.Equal("jon", member.GetProperty("machine").GetString());
        Assert.Equal("desk", reason.GetProperty("tag").GetString());
        Assert.Equal(7, reason.GetProperty("at").GetProperty("line").GetInt32());
        var tags = document.RootElement.GetProperty("tags").EnumerateArray().ToDictionary(tag => tag.GetProperty("name").GetString()!);
        Assert.False(tags["desk"].GetProperty("isComputed").GetBoolean());
        Assert.True(tags["all"].GetProperty("isComputed").GetBoolean());
    }

    [Fact]
    public void Settings_of_the_services_section_stand_with_the_machine_and_its_module()
    {
        using var document = Document(SampleInventories.Services);

        var vault = document.RootElement.GetProperty("machines").EnumerateArray().Single(m => m.GetProperty("name").GetString() == "vault");
        var set = document.RootElement.GetProperty("settings")[vault.GetProperty("modules").GetProperty("borgbackup").GetInt32()];
        Assert.Contains(set.EnumerateArray(), setting => setting.GetProperty("path").GetString() == "directory");
    }

    [Fact]
    public void Findings_are_in_the_page_and_in_the_exit_code()
    {
        using var folder = new TemporaryFolder();
        folder.Write("inventory.json", SampleInventories.UnknownKey);

        Tool.Run(new ToolCall("report", "inventory.json") { Folder = folder.Path }).Exits(1);

        var finding = Assert.Single(Carried(File.ReadAllText(folder.PathOf("fleet.html"))).GetProperty("findings").EnumerateArray());
        Assert.Equal("error", finding.GetProperty("severity").GetString());
        Assert.Equal(3, finding.GetProperty("at").GetProperty("line").GetInt32());
    }

    [Fact]
    public void What_cannot_be_read_makes_no_page()
    {
        using var folder = new TemporaryFolder();
        folder.Write("inventory.json", SampleInventories.Malformed);

        Tool.Run(new ToolCall("report", "inventory.json") { Folder = folder.Path }).Exits(2);

        Assert.False(File.Exists(folder.PathOf("fleet.html")));
    }

    [Fact]
    public void Names_stay_text_whatever_they_hold()
    {
        using var folder = new TemporaryFolder();
        var inventory = new Inventory("my-clan");
        inventory.AddMachine(Hostile);
        folder.Write("inventory.json", inventory.ToJson());

        Tool.Run(new ToolCall("report", "inventory.json", "-o", "page.html") { Folder = folder.Path }).Exits(0);

        var page = File.ReadAllText(folder.PathOf("page.html"));
        Assert.Equal(3, Regex.Count(page, "</script>"));
        Assert.Equal(Hostile, Carried(page).GetProperty("machines")[0].GetProperty("name").GetString());
    }

    [Fact]
    public void Only_the_pages_own_scripts_and_styles_may_run()
    {
        using var folder = new TemporaryFolder();
        folder.Write("inventory.json", SampleInventories.Sound);
        Tool.Run(new ToolCall("report", "inventory.json") { Folder = folder.Path }).Exits(0);

        var page = File.ReadAllText(folder.PathOf("fleet.html"));
        var policy = PolicyPattern().Match(page).Groups["policy"].Value;
        Assert.StartsWith("default-src 'none'; ", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        foreach (Match block in OwnBlocks().Matches(page))
        {
            var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(block.Groups["text"].Value)));
            Assert.Contains($"'sha256-{hash}'", policy, StringComparison.Ordinal);
        }

        Assert.Equal(4, OwnBlocks().Count(page));
        Assert.DoesNotContain("\nimport ", page, StringComparison.Ordinal);
        Assert.DoesNotContain("\nexport ", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("(src|href)=\"?https?:", page);
    }

    private static JsonDocument Document(string inventory) =>
        JsonDocument.Parse(Tool.Run(new ToolCall("report", "--json", "-") { Input = Encoding.UTF8.GetBytes(inventory) }).Exits(0).Output);

    private static JsonElement Carried(string page) =>
        JsonDocument.Parse(DocumentPattern().Match(page).Groups["json"].Value).RootElement.Clone();

    [GeneratedRegex("http-equiv=\"Content-Security-Policy\" content=\"(?<policy>[^\"]*)\"")]
    private static partial Regex PolicyPattern();

    [GeneratedRegex("<(?<name>script|style)(?: id=\"__________cytoscape_stylesheet\")?>(?<text>.*?)</\\k<name>>", RegexOptions.Singleline)]
    private static partial Regex OwnBlocks();

    [GeneratedRegex("id=\"fleet\">(?<json>.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex DocumentPattern();
}
