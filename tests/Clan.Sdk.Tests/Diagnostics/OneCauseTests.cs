namespace Clan.Sdk.Tests.Diagnostics;

/// <summary>One cause that meets many machines is one finding.</summary>
public sealed class OneCauseTests
{
    [Fact]
    public void A_wrong_setting_of_a_role_is_one_finding_with_its_machines()
    {
        var inventory = new Inventory("c");
        var tag = inventory.AddTag("web");
        foreach (var name in (string[])["a", "b", "c", "d", "e"])
        {
            inventory.AddMachine(name, tags: [tag]);
        }

        inventory
            .Instances.AddModule("sshd", "shell")
            .WithRole("server", tag)
            .WithRoleSettings("server", ClanValue.Object(new Dictionary<string, ClanValue> { ["hostKeys"] = 1, ["nonsense"] = 2 }));

        var resolved = inventory.Resolve();

        Assert.All(
            resolved.Diagnostics.Where(found => found.Path is ["nonsense"] or ["hostKeys", ..]),
            found =>
            {
                Assert.Equal(["a", "b", "c", "d", "e"], found.Machines);
                Assert.Equal("a", found.Machine);
                Assert.EndsWith("[instance shell, role server, machines a, b, c and 2 more]", found.ToString(), StringComparison.Ordinal);
            }
        );
        Assert.Single(resolved.Diagnostics, found => found.Path is ["nonsense"]);
        Assert.Contains("\"machines\":[\"a\",\"b\",\"c\",\"d\",\"e\"]", resolved.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_differs_stays_apart()
    {
        var inventory = new Inventory("c");
        var shell = inventory.Instances.AddModule("sshd", "shell");
        foreach (var name in (string[])["a", "b"])
        {
            shell.WithRole("server", inventory.AddMachine(name), ClanValue.Object(new Dictionary<string, ClanValue> { [name] = 1 }));
        }

        Assert.Equal(
            [
                ["a"],
                ["b"],
            ],
            inventory.Resolve().Diagnostics.Where(found => found.Id == "CLAN3001").Select(found => found.Machines)
        );
    }

    [Fact]
    public void A_module_that_nobody_described_is_said_once()
    {
        var inventory = new Inventory("c");
        var jon = inventory.AddMachine("jon");
        foreach (var name in (string[])["one", "two", "three"])
        {
            inventory.Instances.AddModule("@me/thing", name, input: "mine").WithRole("server", jon);
        }

        inventory.Instances.AddModule("@me/other", "four", input: "mine").WithRole("server", jon);

        Assert.Equal(["CLAN3011", "CLAN3011"], inventory.Resolve().Diagnostics.Select(found => found.Id));
    }
}
