using Clan.Sdk.Cli.Tests.Support;
using Clan.Sdk.CommandLine.Reports;
using Clan.Sdk.CommandLine.Terminals;
using Clan.Sdk.Diagnostics;

namespace Clan.Sdk.Cli.Tests.Reports;

public sealed class FindingLinesTests
{
    [Fact]
    public void Each_finding_is_one_line_that_tools_can_read()
    {
        using var terminal = new TestTerminal();

        new FindingLines(terminal.Terminal.Output).Write(SampleFindings.InFile("inventory.json").All);

        Assert.Equal(
            """
            inventory.json(3,7): error CLAN3012: Tag "bakup" has no machine. [service borgbackup, instance nightly, role client, tag bakup]
            inventory.json(2,5): error CLAN3001: No option "x".
            inventory.json: warning CLAN3013: Machine "zed" is not declared. [machine zed]
            Program.cs(12): error CLAN3015: 2 machines.
            inventory.json(4): warning CLAN3012: Tag "old" has no machine.
            inventory.json(1,1): info CLAN3026: Not checked.

            """,
            terminal.Output
        );
    }

    [Fact]
    public void A_terminal_shows_the_source_with_a_caret()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("inventory.json", "{\n\t\"x\": 1\n}\n");
        using var terminal = new TestTerminal(isTerminal: true);

        new FindingLines(terminal.Terminal.Output).Write([new(file, new(DiagnosticTable.UnknownOption, "No option.", new(file, 2, 2)))]);

        Assert.EndsWith(": No option.\n    2 |     \"x\": 1\n      |     ^\n", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_minified_file_shows_only_what_is_around_the_place()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("inventory.json", "{" + new string(' ', 5000) + "\"x\":1" + new string(' ', 5000) + "}");
        using var terminal = new TestTerminal(isTerminal: true);

        new FindingLines(terminal.Terminal.Output).Write([new(file, new(DiagnosticTable.UnknownOption, "No option.", new(file, 1, 5002)))]);

        var lines = terminal.Output.Split('\n');
        Assert.All(lines[1..], line => Assert.InRange(line.Length, 0, 120));
        Assert.Equal(lines[1].IndexOf("\"x\"", StringComparison.Ordinal), lines[2].IndexOf('^', StringComparison.Ordinal));
    }

    [Fact]
    public void A_place_that_no_longer_exists_shows_no_source()
    {
        using var terminal = new TestTerminal(isTerminal: true);

        new FindingLines(terminal.Terminal.Output).Write([
            new("gone.json", new(DiagnosticTable.UnknownOption, "No option.", new("gone.json", 2, 2))),
            new("gone.json", new(DiagnosticTable.UnknownOption, "No option.", new(Repository.PathOf("LICENSE"), 100_000, 2))),
        ]);

        Assert.Equal(2, terminal.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void Colours_appear_only_where_they_are_wanted()
    {
        static string Print(bool isTerminal, bool wantsColor)
        {
            using var terminal = new TestTerminal(isTerminal: isTerminal, wantsColor: wantsColor);
            new FindingLines(terminal.Terminal.Output).Write(SampleFindings.InFile("inventory.json").All);
            return terminal.Output;
        }

        Assert.Contains("\u001b[", Print(isTerminal: true, wantsColor: true), StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b[", Print(isTerminal: true, wantsColor: false), StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b[", Print(isTerminal: false, wantsColor: true), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_of_a_file_cannot_control_the_terminal()
    {
        using var terminal = new TestTerminal(isTerminal: true, wantsColor: false);

        new FindingLines(terminal.Terminal.Output).Write([
            new("a.json", new(DiagnosticTable.UnknownOption, "No \u001b[2J\n\r\t\u009b option.")),
        ]);

        Assert.Equal("a.json: error CLAN3001: No \\u001b[2J\\n\\r\\t\\u009b option.\n", terminal.Output);
    }
}
