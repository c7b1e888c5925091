namespace Clan.Sdk.Tests.Resolution.Services;

/// <summary>The result as a user's unit test reads it.</summary>
public class ResolvedInventoryTests
{
    private readonly ResolvedInventory _resolved = Services.OnThree(
        """
        {"sshd": {"i": {
           "config": {"certificate": {"searchDomains": ["a"]}},
           "machines": {"jay": {"config": {"certificate": {"searchDomains": ["b"]}}}},
           "roles": {"server": {"machines": ["jay"], "tags": ["x", "w"]}, "client": {"tags": ["all"]}}}}}
        """
    );

    [Fact]
    public void A_machine_knows_its_roles_and_why_it_holds_them()
    {
        var jay = _resolved.Machine("jay");

        Assert.True(jay.HasRole("sshd", "server"));
        Assert.True(jay.HasRole("sshd", "i", "client"));
        Assert.False(_resolved.Machine("otter").HasRole("sshd", "server"));
        Assert.Equal(["client (tag all)", "server (listed, tag x, tag w)"], jay.Memberships.Select(held => $"{held.Role} ({held.Reason})"));
        Assert.Equal(["all", "w", "x"], jay.Tags);
        Assert.Equal("inventory.json", jay.Memberships[1].Location.File);
    }

    [Fact]
    public void Settings_say_where_each_value_comes_from()
    {
        var settings = _resolved.Machine("jay").Settings("sshd")!;

        Assert.Equal(
            [
                "certificate.searchDomains instance i",
                "certificate.searchDomains machine jay of i",
                "certificate.searchDomains.0 instance i",
                "certificate.searchDomains.1 machine jay of i",
            ],
            settings.OriginsOf("certificate").Select(origin => $"{string.Join('.', origin.Path)} {origin.Level}")
        );
        var inherited = Assert.Single(settings.OriginsOf("hostKeys", "rsa", "enable"));
        Assert.Equal(
            (SettingsLevelKind.Default, ClanValue.Object([new("enable", false)])["enable"]),
            (inherited.Level.Kind, inherited.Value)
        );
        Assert.Null(_resolved.Machine("jay").Settings("admin"));
    }

    [Fact]
    public void An_unknown_machine_is_told_apart_from_an_inventory_that_fails()
    {
        Assert.Contains(
            "Did you mean \"fox\"?",
            Assert.Throws<KeyNotFoundException>(() => _resolved.Machine("foxx")).Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "does not resolve",
            Assert.Throws<KeyNotFoundException>(() => Services.Resolve("{}").Machine("fox")).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Problems_of_the_calls_are_reported_too()
    {
        var inventory = new Inventory("o");
        inventory.AddMachine("fox");
        inventory.AddMachine("fox");

        Assert.Equal("duplicate-name", Assert.Single(inventory.Resolve(SchemaModules.Catalog).Diagnostics).Kind);
    }

    [Fact]
    public void Text_that_is_no_inventory_resolves_to_its_diagnostics()
    {
        var resolved = Inventory.Parse("{", "broken.json").Resolve();

        Assert.True(resolved.HasErrors);
        Assert.Null(resolved.Canonical);
        Assert.Empty(resolved.Machines);
    }

    [Fact]
    public void Both_sections_are_one_too_many() =>
        Assert.Contains(
            Inventory.Parse("""{"meta":{"name":"a"},"services":{},"instances":{}}""").Resolve(SchemaModules.Catalog).Diagnostics,
            found => found.Kind == "both-sections"
        );
}
