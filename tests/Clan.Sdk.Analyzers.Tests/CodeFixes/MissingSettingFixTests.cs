using Clan.Sdk.CodeFixes;

namespace Clan.Sdk.Analyzers.Tests.CodeFixes;

public class MissingSettingFixTests
{
    private const string Jon = "var jon = inventory.AddMachine(\"jon\");\n";

    [Theory]
    [InlineData(
        """inventory.Services.AddPackages("tools").WithDefault({|CLAN2002:jon|});""",
        """inventory.Services.AddPackages("tools").WithDefault(jon).WithDefaultConfig(new() { Packages = [] });"""
    )]
    [InlineData(
        """inventory.Services.AddZerotier("mesh", controller: jon).WithMoon({|CLAN2002:jon|}).WithPeer(jon);""",
        """inventory.Services.AddZerotier("mesh", controller: jon).WithMoon(jon).WithMoonConfig(new() { Moon = new() { StableEndpoints = [] } }).WithPeer(jon);"""
    )]
    [InlineData(
        """inventory.Services.AddZerotier("mesh", controller: jon).WithMoon({|CLAN2002:jon|}).WithMoonConfig(new() { NetworkIds = ["a"] });""",
        """inventory.Services.AddZerotier("mesh", controller: jon).WithMoon(jon).WithMoonConfig(new() { NetworkIds = ["a"], Moon = new() { StableEndpoints = [] } });"""
    )]
    [InlineData(
        """
            var tools = inventory.Services.AddPackages("tools");
            tools.WithDefaultConfig(new() { });
            tools.WithDefault({|CLAN2002:jon|});
            """,
        """
            var tools = inventory.Services.AddPackages("tools");
            tools.WithDefaultConfig(new() { Packages = [] });
            tools.WithDefault(jon);
            """
    )]
    [InlineData(
        """
            inventory.Services.AddPackages("tools")
                .WithDefault({|CLAN2002:jon|});
            """,
        """
            inventory.Services.AddPackages("tools")
                .WithDefault(jon)
                .WithDefaultConfig(new() { Packages = [] });
            """
    )]
    [InlineData(
        """
            inventory.Services.AddBorgbackup("backup").WithClient(jon)
                .WithClientConfig(new() { Destinations = new() { [{|CLAN2002:"cloud"|}] = new() { Rsh = "ssh" }, [{|CLAN2002:"disk"|}] = new() } });
            """,
        """
            inventory.Services.AddBorgbackup("backup").WithClient(jon)
                .WithClientConfig(new() { Destinations = new() { ["cloud"] = new() { Rsh = "ssh", Repo = "" }, ["disk"] = new() { Repo = "" } } });
            """
    )]
    [InlineData(
        """inventory.Services.AddBorgbackup("backup").WithClient(jon).WithClientConfig(new() { Destinations = new() { { {|CLAN2002:"disk"|}, new() } } });""",
        """inventory.Services.AddBorgbackup("backup").WithClient(jon).WithClientConfig(new() { Destinations = new() { { "disk", new() { Repo = "" } } } });"""
    )]
    public Task Sets_it_with_a_placeholder(string wrong, string right) => VerifyFix<MissingSettingFix>.Async(Jon + wrong, Jon + right);
}
