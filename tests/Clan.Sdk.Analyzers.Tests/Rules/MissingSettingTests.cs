using Clan.Sdk.Analyzers.Tests.Mistakes;
using Severity = Microsoft.CodeAnalysis.DiagnosticSeverity;

namespace Clan.Sdk.Analyzers.Tests.Rules;

public class MissingSettingTests
{
    private const string Machines = """
        var red = inventory.AddTag("red");
        var jon = inventory.AddMachine("jon");
        var sara = inventory.AddMachine("sara", tags: [red]);

        """;

    [Theory]
    [InlineData("""inventory.Services.AddPackages("tools").WithDefault({|CLAN2002:red|});""")]
    [InlineData(
        """inventory.Services.AddPackages("tools").WithDefault([{|CLAN2002:jon|}, {|CLAN2002:sara|}]).WithDefault(jon).WithMachineConfig(jon, new() { });"""
    )]
    [InlineData(
        """inventory.Services.AddZerotier("mesh", controller: jon).WithMoon(jon).WithMoonConfig(new() { Moon = {|CLAN2002:new()|} });"""
    )]
    public Task Is_an_error_under_services(string statements) => Verify.InventoryAsync(Machines + statements);

    [Theory]
    [InlineData("""inventory.Instances.AddWireguard("vpn").WithPeer({|#0:jon|});""")]
    [InlineData("""inventory.Instances.AddWireguard("vpn").WithPeer({|#0:red|}).WithPeer(jon, new() { Controller = "jon" });""")]
    [InlineData(
        """inventory.Instances.AddSyncthing("sync").WithPeer(jon, new() { Folders = new() { [{|#0:"docs"|}] = new() { IgnorePerms = true } } });"""
    )]
    [InlineData(
        """inventory.Instances.AddSyncthing("sync").WithPeer(jon, new() { Folders = new() { ["docs"] = new() { Path = "/docs", Versioning = {|#0:new() { Params = new() }|} } } });"""
    )]
    public Task Is_a_warning_under_instances(string statements) =>
        Verify.InventoryAsync(Machines + statements, Verify.Finding("CLAN2002", Severity.Warning));

    [Theory]
    [InlineData("""inventory.Services.AddPackages("tools").WithDefault(jon).WithDefaultConfig(new() { Packages = [] });""")]
    [InlineData("""inventory.Services.AddPackages("tools").WithDefault(jon).WithConfig(new() { Packages = ["htop"] });""")]
    [InlineData("""inventory.Services.AddPackages("tools").WithDefault(jon).WithMachineConfig(jon, new() { Packages = ["htop"] });""")]
    [InlineData(
        """
            inventory.Services.AddPackages("tools").WithDefault(jon);
            inventory.Services.AddPackages("more").WithDefault(jon).WithDefaultConfig(new() { Packages = ["htop"] });
            """
    )]
    [InlineData("""inventory.Services.AddPackages("tools").WithDefault(jon).WithEnabled(false);""")]
    [InlineData("""inventory.Services.AddPackages("tools").WithDefault(inventory.AddExternalMachine("far"));""")]
    [InlineData(
        """
            var config = Config();
            inventory.Services.AddPackages("tools").WithDefault(jon).WithDefaultConfig(config);
            static Clan.Sdk.Services.PackagesDefaultConfig Config() => new() { Packages = ["htop"] };
            """
    )]
    [InlineData(
        """
            var tools = inventory.Services.AddPackages("tools").WithDefault(jon);
            if (args.Length > 0) tools.WithDefaultConfig(new() { Packages = ["htop"] });
            """
    )]
    [InlineData("""inventory.Instances.AddWireguard("vpn").WithPeerSettings(new() { Controller = "jon" }).WithPeer(jon);""")]
    [InlineData("""inventory.Instances.AddWireguard("vpn").WithPeer(red, new() { Controller = "jon" }).WithPeer(sara);""")]
    [InlineData(
        """
            inventory.Instances.AddWireguard("vpn").WithPeer(red, new() { Controller = "jon" }).WithPeer(jon);
            foreach (var name in args) inventory.AddMachine(name, tags: [red]);
            if (args.Length > 0) jon.WithTag(red);
            """
    )]
    [InlineData("""inventory.Instances.AddWireguard("vpn").WithController(jon, new() { Endpoint = "e" }).WithPeerSettings(new() { });""")]
    [InlineData("""inventory.Instances.AddWireguard("vpn", input: "fork").WithPeer(jon);""")]
    public Task Is_silent_where_a_level_may_set_it(string statements) => Verify.InventoryAsync(Machines + statements);
}
