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
        var jay = _resolved.GetMachine("jay");

        Assert.True(jay.HasRole("sshd", "server"));
        Assert.True(jay.HasRole("sshd", "i", "client"));
        Assert.False(_resolved.GetMachine("otter").HasRole("sshd", "server"));
        Assert.Equal(["client (tag all)", "server (listed, tag x, tag w)"], jay.Memberships.Select(held => $"{held.Role} ({held.Reason})"));
        Assert.Equal(["all", "w", "x"], jay.Tags);
        Assert.Equal("inventory.json", jay.Memberships[1].Location.File);
    }

    [Fact]
    public void Settings_say_where_each_value_comes_from()
    {
        var settings = _resolved.GetMachine("jay").GetSettings("sshd");

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
        Assert.Null(_resolved.GetMachine("otter").FindSettings("sshd", "i", "server"));
    }

    [Fact]
    public void An_unknown_machine_is_told_apart_from_an_inventory_that_fails()
    {
        Assert.Contains(
            "Did you mean \"fox\"?",
            Assert.Throws<KeyNotFoundException>(() => _resolved.GetMachine("foxx")).Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "does not resolve",
            Assert.Throws<InvalidOperationException>(() => Services.Resolve("{}").GetMachine("fox")).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_name_that_is_none_throws_with_the_nearest_one()
    {
        var jay = _resolved.GetMachine("jay");

        Nearest("\"sshd\"", () => jay.HasRole("sshdd", "server"));
        Nearest("\"server\"", () => jay.HasRole("sshd", "sever"));
        Nearest("\"i\"", () => jay.HasRole("sshd", "ii", "server"));
        Nearest("\"sshd\"", () => jay.GetSettings("sshdd"));
        Nearest("\"server\"", () => jay.GetSettings("sshd", "sever"));
        Nearest("\"server\"", () => jay.GetSettings("sshd", "i", "sever"));
        Nearest("\"i\"", () => jay.FindSettings("sshd", "ii", "server"));

        // A module that clan has and the inventory does not use is a "no".
        Assert.False(jay.HasRole("borgbackup", "client"));
        Assert.Contains(
            "\"otter\" has no settings of the role \"server\" of \"i\"",
            Assert.Throws<InvalidOperationException>(() => _resolved.GetMachine("otter").GetSettings("sshd", "i", "server")).Message,
            StringComparison.Ordinal
        );

        static void Nearest(string name, Action ask) =>
            Assert.Contains($"Did you mean {name}?", Assert.Throws<KeyNotFoundException>(ask).Message, StringComparison.Ordinal);
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
