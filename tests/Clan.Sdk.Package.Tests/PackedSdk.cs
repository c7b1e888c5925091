namespace Clan.Sdk.Package.Tests;

/// <summary>The packed packages in a folder feed of its own, and a packages folder that no other run has touched.</summary>
public sealed class PackedSdk : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("clan-sdk-package-");

    public PackedSdk()
    {
        Directory.CreateDirectory(Feed);
        // The version that was built, whatever was committed since.
        Pack(Feed, Repository.Version, "sdk/Clan.Sdk", "sdk/Clan.Sdk.CommandLine", "sdk/Clan.Sdk.Testing", "cli/Clan.Sdk.Cli", "templates");
        foreach (var package in Repository.Metadata("FeedPackage").SelectMany(folder => Directory.GetFiles(folder, "*.nupkg")))
        {
            System.IO.File.Copy(package, Path.Combine(Feed, Path.GetFileName(package)));
        }
    }

    public string Feed => Path.Combine(_root.FullName, "feed");

    public string PackagesFolder => Path.Combine(_root.FullName, "packages");

    public string File(string extension, string package = "Clan.Sdk") => Path.Combine(Feed, $"{package}.{Repository.Version}.{extension}");

    internal static void Pack(string feed, string version, params string[] projects)
    {
        foreach (var project in projects)
        {
            DotNet
                .Run(
                    Repository.Root,
                    null,
                    ["pack", project, "--no-build", "-c", Repository.Configuration, "-o", feed, $"-p:Version={version}"]
                )
                .Succeeded();
        }
    }

    internal PackageFile Read(string package, string extension = "nupkg") => new(File(extension, package));

    /// <summary>An empty folder whose only package source is the feed.</summary>
    internal Workspace NewWorkspace() => new(this, Directory.CreateTempSubdirectory("clan-sdk-consumer-"));

    public void Dispose() => _root.Delete(recursive: true);
}

[CollectionDefinition(Name)]
public sealed class PackedSdkCollection : ICollectionFixture<PackedSdk>
{
    public const string Name = "packed SDK";
}
