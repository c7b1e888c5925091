using Clan.Sdk.Cli.Tests.Support;

namespace Clan.Sdk.Cli.Tests;

/// <summary>The tool as a user gets it: packed, installed from a folder, run by its name.</summary>
public sealed class PackedToolTests
{
    [Fact]
    public void The_packed_tool_installs_and_runs()
    {
        using var folder = new TemporaryFolder();
        var isolated = new Dictionary<string, string?> { ["NUGET_PACKAGES"] = folder.PathOf("cache"), ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1", ["DOTNET_NOLOGO"] = "1" };
        folder.Write("nuget.config", """
            <configuration><packageSources><clear /><add key="local" value="packages" /></packageSources></configuration>
            """);
        var file = folder.Write("inventory.json", Inventories.Sound);
        DotNet("pack", Repository.PathOf("cli/Clan.Sdk.Cli"), "--no-build", "--configuration", Repository.Configuration, "--output", folder.PathOf("packages"));

        Tool.Start(
            "dotnet",
            ["tool", "install", "Clan.Sdk.Cli", "--version", Repository.Version, "--tool-path", folder.PathOf("bin")],
            new ToolCall() { Folder = folder.Path, Environment = isolated }).Exits(0);
        var tool = folder.PathOf(OperatingSystem.IsWindows() ? "bin/clan-inventory.exe" : "bin/clan-inventory");

        Assert.StartsWith(Repository.Version, Tool.Start(tool, ["--version"], new ToolCall()).Exits(0).Output, StringComparison.Ordinal);
        Assert.EndsWith(": no problems found\n", Tool.Start(tool, ["check", file], new ToolCall()).Exits(0).Output, StringComparison.Ordinal);

        void DotNet(params string[] arguments) => Tool.Start("dotnet", arguments, new ToolCall() { Folder = folder.Path }).Exits(0);
    }
}
