using System.Runtime.CompilerServices;
using Clan.Sdk.Cli.Tests.Support;
using Clan.Sdk.CommandLine;
using Clan.Sdk.CommandLine.BuildCheck;
using Clan.Sdk.CommandLine.Reports;
using Clan.Sdk.CommandLine.Sources;
using Clan.Sdk.Shared;

namespace Clan.Sdk.Cli.Tests;

/// <summary>What a program hands to the build that checks it.</summary>
public sealed class CheckForBuildTests
{
    [Fact]
    public void Each_finding_is_a_line_with_its_place_and_page()
    {
        var inventory = new Inventory("c");
        inventory.AddMachine("jon");
        inventory.AddMachine("jon");
        var line = Line();
        inventory.AddRule("never", _ => [RuleFinding.Warning("tab\tbackslash\\n")]);

        var (exitCode, findings) = Check(inventory);

        Assert.Equal(1, exitCode);
        Assert.Equal(
            [("error", "CLAN3020", line - 1), ("warning", "CLAN3027", line + 1)],
            findings.Select(finding => (finding.Severity, finding.Id, finding.Line))
        );
        Assert.All(findings, finding => Assert.EndsWith("CheckForBuildTests.cs", finding.File, StringComparison.Ordinal));
        Assert.EndsWith("/CLAN3020.html", findings[0].Help, StringComparison.Ordinal);
        Assert.Equal("never: tab\tbackslash\\n", findings[1].Message);
    }

    [Fact]
    public void A_mistake_that_many_machines_share_is_one()
    {
        var inventory = new Inventory("c");
        foreach (var name in (string[])["a", "b", "c"])
        {
            inventory.AddMachine(name);
        }

        inventory.AddRule(
            "never",
            resolved => [.. resolved.Machines.Select(machine => RuleFinding.Error("same").At(machine)), RuleFinding.Error("other")]
        );

        var (_, findings) = Check(inventory);

        Assert.Equal(
            ["never: other", "never: same [machines a, b, c]"],
            findings.Select(finding => finding.Message).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Several_inventories_of_one_program_are_all_reported()
    {
        using var folder = new TemporaryFolder();
        var file = folder.PathOf("result.txt");
        foreach (var name in (string[])["one", "two"])
        {
            var inventory = new Inventory(name);
            inventory.AddRule(name, _ => [RuleFinding.Info("asked")]);

            Assert.Equal(0, CheckForBuild.Run(Own(inventory), file));
        }

        var result = CheckResult.Parse(File.ReadAllBytes(file));
        Assert.Equal(2, result.Inventories);
        Assert.Equal(["one: asked", "two: asked"], result.Findings.Select(finding => finding.Message));
    }

    [Fact]
    public void A_sound_inventory_has_no_findings()
    {
        var (exitCode, findings) = Check(new Inventory("c"));

        Assert.Equal(0, exitCode);
        Assert.Empty(findings);
    }

    [Theory]
    [InlineData("")]
    [InlineData("error\tCLAN3001\thelp\tfile\t1\t1")]
    [InlineData("error\tCLAN3001\thelp\tfile\tone\t1\tmessage")]
    [InlineData("error\tCLAN3001\thelp\tfile\t1\t1\tmessage\tmore")]
    [InlineData("fatal\tCLAN3001\thelp\tfile\t1\t1\tmessage")]
    [InlineData("error\tX 1: y\thelp\tfile\t1\t1\tmessage")]
    public void A_line_that_is_none_is_not_read(string line) => Assert.Null(BuildFinding.Parse(line));

    [Fact]
    public void A_result_that_cannot_be_written_fails_the_program()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(ExitCode.Unusable, CheckForBuild.Run(Own(new("c")), folder.Path));
    }

    private static (int ExitCode, IReadOnlyList<BuildFinding> Findings) Check(Inventory inventory)
    {
        using var folder = new TemporaryFolder();
        var file = folder.PathOf("result.txt");
        var exitCode = CheckForBuild.Run(Own(inventory), file);
        var result = CheckResult.Parse(File.ReadAllBytes(file));
        Assert.Equal(1, result.Inventories);
        return (exitCode, result.Findings);
    }

    private static Input Own(Inventory inventory) => new OwnInventory(inventory).ToInput();

    private static int Line([CallerLineNumber] int line = 0) => line;
}
