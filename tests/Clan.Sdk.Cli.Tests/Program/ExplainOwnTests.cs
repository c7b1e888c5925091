using Clan.Sdk.Cli.Tests.Support;

namespace Clan.Sdk.Cli.Tests;

public sealed class ExplainOwnTests
{
    [Fact]
    public void A_program_explains_by_its_own_lines()
    {
        using var folder = new TemporaryFolder();

        var result = OwnProgram.Run(folder, "", "explain", "jon", "borgbackup").Exits(0);

        Assert.Matches(
            """
            nightly client\n    since the role has the tag "backup" at \S*Fleet\.cs\(\d+\), which the machine has of its own at \S*Fleet\.cs\(\d+\)\n
            """.Trim(),
            result.Output
        );
        Assert.Contains("nightly server: jon does not hold it\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Modules_that_the_inventory_adds_are_told_and_text_of_Nix_is_marked()
    {
        var inventory = new Inventory("home");
        var jon = inventory.AddMachine("jon");
        inventory
            .Instances.AddModule("sshd", "shell")
            .WithRole("server", jon)
            .WithValue(
                ["roles", "server", "extraModules"],
                ClanValue.List(NixPath.Of("modules/ssh.nix"), NixExpression.Raw("{ lib, ... }: { }"))
            );

        foreach (var asked in (string[])["jon", "shell"])
        {
            var output = (await InProcess.ProgramAsync(inventory, "explain", asked)).Exits(0).Output;
            Assert.Contains("\n    extra module modules/ssh.nix  ", output, StringComparison.Ordinal);
            Assert.Contains("\n    extra module { lib, ... }: { }  (Nix, unchecked)", output, StringComparison.Ordinal);
            Schemas.Valid("explain", (await InProcess.ProgramAsync(inventory, "explain", asked, "--json")).Output);
        }

        var report = (await InProcess.ProgramAsync(inventory, "report", "--json")).Output;
        Schemas.Valid("report", report);
        Assert.Contains("\"unchecked\":true", report, StringComparison.Ordinal);
    }
}
