namespace Clan.Sdk.Package.Tests;

/// <summary>A project whose packages come from a folder (<c>clan-inventory feed</c>), before and after a newer pack into that folder.</summary>
[Collection(PackedSdkCollection.Name)]
public sealed class LocalFeedTests(PackedSdk sdk)
{
    [Fact]
    public void A_project_on_a_folder_goes_on_after_a_newer_pack_and_takes_it_when_asked()
    {
        const string Newer = "0.1.0-beta.1";
        using var workspace = sdk.NewWorkspace();
        Directory.CreateDirectory(workspace.PathOf("packages"));
        foreach (var package in Directory.GetFiles(sdk.Feed, "Clan.Sdk*.nupkg"))
        {
            File.Copy(package, Path.Combine(workspace.PathOf("packages"), Path.GetFileName(package)));
        }

        Tool(workspace, "new", "homelab", "--tests", "false");
        Tool(workspace, "feed", "packages", "--project", "homelab");
        workspace.RunIn("homelab", "build").Succeeded();

        PackedSdk.Pack(workspace.PathOf("packages"), Newer, "sdk/Clan.Sdk", "sdk/Clan.Sdk.CommandLine");
        workspace.RunIn("homelab", "build", "--force").Succeeded();
        Assert.Contains($"Version=\"{Repository.Version}\"", Project(workspace), StringComparison.Ordinal);

        workspace.RunIn("homelab", "add", "package", "Clan.Sdk.CommandLine", "--prerelease").Succeeded();
        workspace.RunIn("homelab", "build").Succeeded();
        Assert.Contains($"Version=\"{Newer}\"", Project(workspace), StringComparison.Ordinal);
    }

    [Fact]
    public void Ours_come_from_the_folder_alone()
    {
        using var workspace = sdk.NewWorkspace();
        workspace.Write("packages/Clan.Sdk.9.9.9.nupkg", "");
        Tool(workspace, "new", "homelab", "--tests", "false");
        Tool(workspace, "feed", "packages", "--project", "homelab");

        // The feed above has the package; the mapping keeps it out. What was restored before does not count.
        var restore = workspace.RunIn("homelab", "restore", "--packages", workspace.PathOf("fresh")).Failed();
        Assert.Contains("error NU110", restore.Output, StringComparison.Ordinal);
    }

    private static void Tool(Workspace workspace, params string[] arguments) =>
        workspace
            .Run([Repository.PathOf($"cli/Clan.Sdk.Cli/bin/{Repository.Configuration}/net10.0/clan-inventory.dll"), .. arguments])
            .Succeeded();

    private static string Project(Workspace workspace) => File.ReadAllText(workspace.PathOf("homelab/homelab.csproj"));
}
