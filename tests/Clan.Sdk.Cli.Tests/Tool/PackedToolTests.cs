using System.IO.Compression;
using Clan.Sdk.Cli.Tests.Support;

namespace Clan.Sdk.Cli.Tests;

/// <summary>The tool as a user gets it: packed, installed from a folder, run by its name.</summary>
public sealed class PackedToolTests
{
    [Fact]
    public void The_packed_tool_installs_and_runs()
    {
        using var folder = new TemporaryFolder();
        var isolated = new Dictionary<string, string?>
        {
            ["NUGET_PACKAGES"] = folder.PathOf("cache"),
            ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
            ["DOTNET_NOLOGO"] = "1",
        };
        folder.Write(
            "nuget.config",
            """
            <configuration><packageSources><clear /><add key="local" value="packages" /></packageSources></configuration>
            """
        );
        var file = folder.Write("inventory.json", SampleInventories.Sound);
        Pack("cli/Clan.Sdk.Cli", "--no-build", folder);

        Tool.Start(
                "dotnet",
                ["tool", "install", "clan-inventory", "--version", Repository.Version, "--tool-path", folder.PathOf("bin")],
                new ToolCall() { Folder = folder.Path, Environment = isolated }
            )
            .Exits(0);
        var tool = folder.PathOf(OperatingSystem.IsWindows() ? "bin/clan-inventory.exe" : "bin/clan-inventory");

        Assert.StartsWith(Repository.Version, Tool.Start(tool, ["--version"], new ToolCall()).Exits(0).Output, StringComparison.Ordinal);
        Assert.EndsWith(
            ": no problems found\n",
            Tool.Start(tool, ["check", file], new ToolCall()).Exits(0).Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_packed_commands_bring_the_sdk_for_every_target()
    {
        using var folder = new TemporaryFolder();

        // The tests alone need one target only: the other is built here where nothing built it before.
        Pack("sdk/Clan.Sdk.CommandLine", "--no-restore", folder);

        using var package = ZipFile.OpenRead(folder.PathOf($"packages/Clan.Sdk.CommandLine.{Repository.Version}.nupkg"));
        using var nuspec = new StreamReader(package.GetEntry("Clan.Sdk.CommandLine.nuspec")!.Open());
        var text = nuspec.ReadToEnd();
        Assert.Equal(2, text.Split($"<dependency id=\"Clan.Sdk\" version=\"[{Repository.Version}]\"").Length - 1);
        Assert.All(["net8.0", "net10.0"], target => Assert.NotNull(package.GetEntry($"lib/{target}/Clan.Sdk.CommandLine.dll")));
    }

    private static void Pack(string project, string reuse, TemporaryFolder folder) =>
        Tool.Start(
                "dotnet",
                [
                    "pack",
                    Repository.PathOf(project),
                    reuse,
                    "--configuration",
                    Repository.Configuration,
                    "--output",
                    folder.PathOf("packages"),
                ],
                new ToolCall() { Folder = folder.Path }
            )
            .Exits(0);
}
