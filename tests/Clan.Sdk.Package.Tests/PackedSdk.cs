namespace Clan.Sdk.Package.Tests;

/// <summary>The packed package in a folder feed of its own, and a packages folder that no other run has touched.</summary>
public sealed class PackedSdk : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("clan-sdk-package-");

    public PackedSdk()
    {
        Directory.CreateDirectory(Feed);
        DotNet.Run(Repository.Root, null, "pack", "sdk/Clan.Sdk", "--no-build", "-c", Repository.Configuration, "-o", Feed).Succeeded();
    }

    public string Feed => Path.Combine(_root.FullName, "feed");

    public string PackagesFolder => Path.Combine(_root.FullName, "packages");

    public string File(string extension) => Path.Combine(Feed, $"Clan.Sdk.{Repository.Version}.{extension}");

    /// <summary>An empty folder whose only package source is the feed.</summary>
    internal Workspace NewWorkspace() => new(this, Directory.CreateTempSubdirectory("clan-sdk-consumer-"));

    public void Dispose() => _root.Delete(recursive: true);
}

[CollectionDefinition(Name)]
public sealed class PackedSdkCollection : ICollectionFixture<PackedSdk>
{
    public const string Name = "packed SDK";
}
