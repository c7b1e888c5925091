using System.Xml.Linq;
using Clan.Sdk.Cli.Tests.Support;

namespace Clan.Sdk.Cli.Tests;

/// <summary><c>report --svg</c>.</summary>
public sealed class ReportPictureTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void The_matrix_is_drawn_with_each_role_in_its_cell()
    {
        var picture = Draw(SampleInventories.Sound);

        Assert.Equal(["my-clan", "shell", "sshd", "jon", "server", "sara", "client"], Texts(picture));
        Assert.Equal(2, picture.Descendants(Svg + "rect").Count(box => (string?)box.Attribute("class") == "none"));
    }

    [Fact]
    public void Names_stay_text_and_long_ones_are_cut()
    {
        var inventory = new Inventory("my-clan");
        inventory.AddMachine("<script>alert(1)</script>\u202e\uffff");
        inventory.AddMachine(new string('n', 10_000));

        var picture = Draw(inventory.ToJson());

        Assert.Empty(picture.Descendants(Svg + "script"));
        Assert.Contains(Texts(picture), text => text.StartsWith("<script>alert(1)</script>", StringComparison.Ordinal));
        Assert.All(Texts(picture), text => Assert.InRange(text.Length, 1, 60));
    }

    [Fact]
    public void Against_another_state_only_what_changes_is_drawn()
    {
        using var folder = new TemporaryFolder();
        folder.Write("old.json", SampleInventories.Sound);
        folder.Write(
            "new.json",
            SampleInventories.Sound.Replace("\"jon\": { \"tags\": [\"desk\"] }", "\"jon\": {}", StringComparison.Ordinal)
        );

        Tool.Run(new ToolCall("report", "new.json", "--against", "old.json", "--svg", "m.svg") { Folder = folder.Path }).Exits(0);
        Tool.Run(new ToolCall("report", "old.json", "--against", "old.json", "--svg", "n.svg") { Folder = folder.Path }).Exits(0);

        var picture = XDocument.Parse(File.ReadAllText(folder.PathOf("m.svg")));
        Assert.Equal(["my-clan against old.json", "shell", "sshd", "jon", "\u2212 server"], Texts(picture));
        Assert.Contains("Nothing changes", File.ReadAllText(folder.PathOf("n.svg")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_to_compare_with_must_be_there()
    {
        using var folder = new TemporaryFolder();
        folder.Write("new.json", SampleInventories.Sound);

        var result = Tool.Run(new ToolCall("report", "new.json", "--against", "old.json") { Folder = folder.Path }).Exits(2);

        Assert.Contains("old.json", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.PathOf("fleet.html")));
    }

    [Fact]
    public void The_page_is_written_too_where_it_is_named()
    {
        using var folder = new TemporaryFolder();
        folder.Write("inventory.json", SampleInventories.Sound);

        Tool.Run(new ToolCall("report", "inventory.json", "--svg", "m.svg", "--output", "m.html") { Folder = folder.Path }).Exits(0);
        Tool.Run(new ToolCall("report", "inventory.json", "--svg", "n.svg") { Folder = folder.Path }).Exits(0);

        Assert.True(File.Exists(folder.PathOf("m.svg")) && File.Exists(folder.PathOf("m.html")) && File.Exists(folder.PathOf("n.svg")));
        Assert.False(File.Exists(folder.PathOf("fleet.html")));
    }

    private static XDocument Draw(string inventory)
    {
        using var folder = new TemporaryFolder();
        folder.Write("inventory.json", inventory);
        Tool.Run(new ToolCall("report", "inventory.json", "--svg", "matrix.svg") { Folder = folder.Path }).Exits(0);
        return XDocument.Parse(File.ReadAllText(folder.PathOf("matrix.svg")));
    }

    private static List<string> Texts(XDocument picture) => [.. picture.Descendants(Svg + "text").Select(text => text.Value)];
}
