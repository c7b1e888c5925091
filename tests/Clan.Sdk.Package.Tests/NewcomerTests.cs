using System.Diagnostics;
using System.Text.RegularExpressions;
using Xunit.Abstractions;

namespace Clan.Sdk.Package.Tests;

/// <summary>
/// Someone who has never been here: every shell block of the README and of the start page, line by line, from an empty folder and a home of its own.
/// What is packed from a checkout comes from the packages that the other tests use; with <c>CLAN_NEWCOMER=1</c> it is cloned and packed as written.
/// </summary>
[Collection(PackedSdkCollection.Name)]
public sealed partial class NewcomerTests(PackedSdk sdk, ITestOutputHelper output) : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("clan-sdk-newcomer-");

    private static bool Literally => Environment.GetEnvironmentVariable("CLAN_NEWCOMER") == "1";

    [Theory]
    [InlineData("README.md", "homelab/inventory.json")]
    [InlineData("docs/start.md", "homelab/inventory.json")]
    public void The_page_leads_to_an_inventory(string page, string result)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var folder = Prepare();
        foreach (
            var line in Blocks()
                .Matches(File.ReadAllText(Repository.PathOf(page)))
                .SelectMany(block => block.Groups["lines"].Value.Split('\n'))
        )
        {
            folder = Run(folder, line);
        }

        Assert.True(File.Exists(Path.Combine(_root.FullName, "work", result)), result);
    }

    public void Dispose() => _root.Delete(recursive: true);

    // A home without anything, whose packages come from this machine.
    private string Prepare()
    {
        var home = Directory.CreateDirectory(Path.Combine(_root.FullName, "home", ".nuget", "NuGet"));
        File.WriteAllText(
            Path.Combine(home.FullName, "NuGet.Config"),
            $"""
            <configuration><packageSources><add key="machine" value="{Repository.Metadata(
                "PackagesFolder"
            ).Single()}" /></packageSources></configuration>
            """
        );
        var work = Directory.CreateDirectory(Path.Combine(_root.FullName, "work")).FullName;
        if (Literally)
        {
            DotNet.Start("git", work, [], "clone", "-q", Repository.Root, "clan-sdk").Succeeded();
        }

        return work;
    }

    private string Run(string folder, string line)
    {
        if (!Literally && line.StartsWith("dotnet pack ", StringComparison.Ordinal))
        {
            var feed = Directory.CreateDirectory(Path.Combine(folder, line.Split(" -o ")[1]));
            foreach (var package in Directory.GetFiles(sdk.Feed, "*.nupkg"))
            {
                File.Copy(package, Path.Combine(feed.FullName, Path.GetFileName(package)), overwrite: true);
            }

            return folder;
        }

        if (!Literally && line.StartsWith("git ", StringComparison.Ordinal))
        {
            return folder;
        }

        var home = Path.Combine(_root.FullName, "home");
        var where = Path.Combine(_root.FullName, "where");
        var watch = Stopwatch.StartNew();
        var ran = DotNet.Start(
            "bash",
            folder,
            new()
            {
                ["HOME"] = home,
                ["DOTNET_CLI_HOME"] = home,
                ["NUGET_PACKAGES"] = sdk.PackagesFolder,
                ["PATH"] = $"{home}/.dotnet/tools:{Environment.GetEnvironmentVariable("PATH")}",
            },
            "-c",
            $"set -e\n{line}\npwd > '{where}'"
        );
        output.WriteLine($"{watch.Elapsed.TotalSeconds, 6:F1} s  {line}");
        _ = line.EndsWith("# fails", StringComparison.Ordinal) ? ran.Failed() : ran.Succeeded();
        return ran.ExitCode == 0 ? File.ReadAllText(where).TrimEnd('\n') : folder;
    }

    [GeneratedRegex("^```sh\n(?<lines>.*?)\n```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
