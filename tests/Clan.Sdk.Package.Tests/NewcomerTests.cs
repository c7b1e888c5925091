using Clan.Sdk.Testing;
using Xunit.Abstractions;

namespace Clan.Sdk.Package.Tests;

/// <summary>
/// Someone who has never been here: every shell block of the README and of the start page, line by line, from an empty folder and a home of its own.
/// What is packed from a checkout comes from the packages that the other tests use; with <c>CLAN_NEWCOMER=1</c> it is cloned and packed as written.
/// </summary>
[Collection(PackedSdkCollection.Name)]
public sealed class NewcomerTests(PackedSdk sdk, ITestOutputHelper output) : IDisposable
{
    /// <summary>The pages that begin with a checkout, and what each leads to.</summary>
    public static readonly IReadOnlyDictionary<string, string> Pages = new Dictionary<string, string>
    {
        ["README.md"] = "homelab/inventory.json",
        ["docs/start.md"] = "homelab/inventory.json",
    };

    private readonly ShellScene _scene = new(sdk, output);

    public static TheoryData<string> Names => [.. Pages.Keys];

    private static bool Literally => Environment.GetEnvironmentVariable("CLAN_NEWCOMER") == "1";

    [Theory]
    [MemberData(nameof(Names))]
    public void The_page_leads_to_an_inventory(string page)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var folder = _scene.Work;
        if (Literally)
        {
            DotNet.Start("git", folder, [], "clone", "-q", Repository.Root, "clan-sdk").Succeeded();
        }

        foreach (var line in CodeBlock.OfLanguage("sh").Where(block => block.Page == page).SelectMany(block => block.Lines))
        {
            folder = Run(folder, line);
        }

        Assert.True(File.Exists(_scene.PathOf("work", Pages[page])), Pages[page]);
    }

    public void Dispose() => _scene.Dispose();

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

        return !Literally && line.StartsWith("git ", StringComparison.Ordinal) ? folder : _scene.Run(folder, line);
    }
}
