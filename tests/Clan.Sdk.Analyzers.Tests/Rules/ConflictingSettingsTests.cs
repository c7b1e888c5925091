namespace Clan.Sdk.Analyzers.Tests.Rules;

public class ConflictingSettingsTests
{
    private const string Machines = """
        var red = inventory.AddTag("red");
        var jon = inventory.AddMachine("jon");
        var sara = inventory.AddMachine("sara", tags: [red]);

        """;

    [Theory]
    [InlineData(
        """inventory.Instances.AddInternet("net").WithDefaultSettings(new() { Port = 1, Host = "a" }).WithDefault(jon, new() { Host = "a", {|CLAN2003:Port = 2|} });"""
    )]
    [InlineData(
        """inventory.Instances.AddInternet("net").WithDefault(red, new() { Port = 1 }).WithDefault(sara, new() { {|CLAN2003:Port = 2|} });"""
    )]
    [InlineData(
        """inventory.Instances.AddInternet("net").WithDefaultSettings(new() { User = null }).WithDefault(jon, new() { {|CLAN2003:User = "jon"|} });"""
    )]
    [InlineData(
        """
            inventory.Instances.AddBorgbackup("b").WithClientSettings(new() { Destinations = new() { ["a"] = new() { Repo = "x" } } })
                .WithClient(jon, new() { Destinations = new() { ["a"] = new() { {|CLAN2003:Repo = "y"|} } } });
            """
    )]
    [InlineData(
        """
            inventory.Instances.AddAdmin("a").WithDefaultSettings(new() { AllowedKeys = new() { ["k"] = "x" } })
                .WithDefault(jon, new() { AllowedKeys = new() { [{|CLAN2003:"k"|}] = "y" } });
            """
    )]
    [InlineData(
        """
            inventory.Services.AddSshd("a").WithServer(jon).WithServerConfig(new() { HostKeys = new() { Rsa = new() { Enable = true } } });
            inventory.Services.AddSshd("b").WithServer(jon).WithConfig(new() { HostKeys = new() { Rsa = new() { {|CLAN2003:Enable = false|} } } });
            """
    )]
    [InlineData(
        """inventory.Services.AddBorgbackup("b").WithServer(jon).WithServerConfig(new() { Directory = "/a" }).WithConfig(new() { {|CLAN2003:Directory = "/b"|} });"""
    )]
    public Task Is_reported_at_the_second_level(string statements) => Verify.InventoryAsync(Machines + statements);

    [Theory]
    [InlineData("""inventory.Instances.AddInternet("net").WithDefaultSettings(new() { Port = 1 }).WithDefault(jon, new() { Port = 1 });""")]
    [InlineData("""inventory.Instances.AddInternet("net").WithDefault(red, new() { Port = 1 }).WithDefault(jon, new() { Port = 2 });""")]
    [InlineData(
        """inventory.Instances.AddInternet("net").WithDefaultSettings(new() { Port = 1 }).WithDefault(jon, new() { Port = args.Length });"""
    )]
    [InlineData(
        """inventory.Instances.AddNcps("n").WithServerSettings(new() { Caches = ["a"] }).WithServer(jon, new() { Caches = ["b"] });"""
    )]
    [InlineData("""inventory.Instances.AddLab("l").WithBenchSettings(new() { Motd = "a" }).WithBench(jon, new() { Motd = "b" });""")]
    [InlineData(
        """
            inventory.Instances.AddBorgbackup("a").WithClient(jon, new() { StartAt = "daily" });
            inventory.Instances.AddBorgbackup("b").WithClient(jon, new() { StartAt = "hourly" });
            """
    )]
    [InlineData(
        """
            inventory.Services.AddBorgbackup("a").WithServer(jon).WithServerConfig(new() { Directory = "/a" });
            inventory.Services.AddBorgbackup("b").WithServer(sara).WithServerConfig(new() { Directory = "/b" });
            """
    )]
    [InlineData(
        """inventory.Services.AddBorgbackup("b").WithServer(jon).WithServerConfig(new() { Directory = "/a" }).WithConfig(new() { Directory = "/b" }).WithEnabled(false);"""
    )]
    public Task Is_silent_where_they_agree_or_do_not_meet(string statements) => Verify.InventoryAsync(Machines + statements);
}
