using Clan.Sdk.Testing;

namespace Clan.Sdk.Tests.Assertions;

/// <summary>The package Clan.Sdk.Testing: what holds passes, what does not says what is wrong and where it was written.</summary>
public sealed class FleetTests
{
    [Fact]
    public void What_holds_passes()
    {
        var (inventory, backup) = Backup();

        Fleet
            .Of(inventory)
            .ShouldResolve()
            .ShouldResolveWithoutWarnings()
            .Machine("jon")
            .ShouldHold(backup, "client")
            .ShouldHold("borgbackup", "client")
            .ShouldNotHold(backup, "server")
            .ShouldNotHold("zerotier", "controller")
            .ShouldCarry(inventory.FindTag("laptops")!);
    }

    [Fact]
    public void A_role_that_is_not_held_says_what_is_and_where()
    {
        var (inventory, backup) = Backup();

        var message = Fails(() => Fleet.Of(inventory).Machine("jon").ShouldHold(backup, "server"));

        Assert.StartsWith(
            "The machine \"jon\" does not hold the role \"server\" of \"nightly\". It holds:\n  borgbackup nightly client (tag laptops) ",
            message,
            StringComparison.Ordinal
        );
        Assert.Matches(@"FleetTests\.cs\(\d+\)$", message);
    }

    [Fact]
    public void Errors_are_listed_with_their_lines()
    {
        var (inventory, _) = Backup();
        inventory.AddMachine("jon");

        Assert.Matches(
            @"^The inventory has errors:.*\n  .*FleetTests\.cs\(\d+\): error CLAN3020: ",
            Fails(() => Fleet.Of(inventory).ShouldResolve())
        );
        Fleet.Of(inventory).ShouldReport("CLAN3020");
        Assert.Contains("has no finding CLAN3027", Fails(() => Fleet.Of(inventory).ShouldReport("CLAN3027")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Did you mean \"jon\"?", "jn", "borgbackup", "client")]
    [InlineData("Did you mean \"borgbackup\"?", "jon", "borgbakup", "client")]
    [InlineData("Did you mean \"client\"?", "jon", "borgbackup", "cleint")]
    public void A_name_that_is_none_fails_either_way(string hint, string machine, string module, string role)
    {
        var (inventory, _) = Backup();

        Assert.Contains(hint, Fails(() => Fleet.Of(inventory).Machine(machine).ShouldHold(module, role)), StringComparison.Ordinal);
        Assert.Contains(hint, Fails(() => Fleet.Of(inventory).Machine(machine).ShouldNotHold(module, role)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_snapshot_says_which_lines_of_which_machine_changed()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("clan-sdk-").FullName, "fleet.snapshot.txt");
        try
        {
            var (inventory, backup) = Backup();
            File.WriteAllText(file, "");
            Assert.Contains(
                "+ jon: borgbackup nightly client: tag laptops",
                Fails(() => Fleet.Of(inventory).ShouldMatchSnapshot(file)),
                StringComparison.Ordinal
            );

            File.Delete(file);
            Accepting(() => Fleet.Of(inventory).ShouldMatchSnapshot(file));
            Fleet.Of(inventory).ShouldMatchSnapshot(file);
            backup.WithMember("server", inventory.FindMachine("jon")!);

            var message = Fails(() => Fleet.Of(inventory).ShouldMatchSnapshot(file));
            Assert.Contains("\n  + jon: borgbackup nightly server: listed", message, StringComparison.Ordinal);
            Assert.DoesNotContain("sara", message, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        }
    }

    [Fact]
    public void The_page_shows_a_snapshot()
    {
        var block = CodeBlock.All().Single(block => block is { Page: "docs/testing.md", Language: "" });
        var folder = Directory.CreateTempSubdirectory("clan-sdk-");
        try
        {
            var inventory = new Inventory("home");
            var laptops = inventory.AddTag("laptops");
            inventory.AddMachine("jon", tags: [laptops]);
            inventory
                .Instances.AddModule("borgbackup", "backup")
                .WithRole("client", laptops)
                .WithRole("server", inventory.AddMachine("vault"))
                .WithRoleSettings("client", new Dictionary<string, ClanValue> { ["exclude"] = new[] { "*.pyc" } });
            var file = Path.Combine(folder.FullName, "fleet.snapshot.txt");

            Accepting(() => Fleet.Of(inventory).ShouldMatchSnapshot(file));

            Assert.StartsWith(block.Text, File.ReadAllText(file), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static (Inventory Inventory, Instance Backup) Backup()
    {
        var inventory = new Inventory("home");
        var laptops = inventory.AddTag("laptops");
        inventory.AddMachine("jon", tags: [laptops]);
        inventory.AddMachine("sara", tags: [laptops]);
        var backup = inventory.Instances.AddModule("borgbackup", "nightly");
        backup.WithRole("client", laptops).WithRole("server", inventory.AddMachine("vault"));
        return (inventory, backup);
    }

    private static string Fails(Action assertion) => Assert.Throws<FleetAssertionException>(assertion).Message;

    private static void Accepting(Action assertion)
    {
        Environment.SetEnvironmentVariable("CLAN_ACCEPT", "1");
        try
        {
            assertion();
        }
        finally
        {
            Environment.SetEnvironmentVariable("CLAN_ACCEPT", null);
        }
    }
}
