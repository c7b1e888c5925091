using System.IO.Compression;

namespace Clan.Sdk.Package.Tests;

[Collection(PackedSdkCollection.Name)]
public sealed class PackageContentTests(PackedSdk sdk)
{
    [Theory]
    [InlineData("lib/net8.0/Clan.Sdk.dll")]
    [InlineData("lib/net8.0/Clan.Sdk.xml")]
    [InlineData("lib/net10.0/Clan.Sdk.dll")]
    [InlineData("lib/net10.0/Clan.Sdk.xml")]
    [InlineData("analyzers/dotnet/cs/Clan.Sdk.Generator.dll")]
    [InlineData("analyzers/dotnet/cs/Clan.Sdk.CodeFixes.dll")]
    [InlineData("analyzers/dotnet/cs/Clan.Sdk.Definitions.dll")]
    [InlineData("analyzers/dotnet/cs/NJsonSchema.dll")]
    [InlineData("analyzers/dotnet/cs/Newtonsoft.Json.dll")]
    [InlineData("build/Clan.Sdk.props")]
    [InlineData("build/Clan.Sdk.targets")]
    [InlineData("buildTransitive/Clan.Sdk.props")]
    [InlineData("buildTransitive/Clan.Sdk.targets")]
    [InlineData("README.md")]
    [InlineData("LICENSE")]
    [InlineData("icon.png")]
    public void Holds(string entry) => Assert.Contains(entry, Entries("nupkg"));

    [Fact]
    public void Holds_every_schema_of_the_repository()
    {
        var root = Repository.PathOf("schemas");
        var expected = Directory.EnumerateFiles(root, "*.json", SearchOption.AllDirectories)
            .Select(file => "schemas/" + Path.GetRelativePath(root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

        Assert.Equal(expected, Entries("nupkg").Where(e => e.StartsWith("schemas/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Depends_on_nothing()
    {
        using var package = ZipFile.OpenRead(sdk.File("nupkg"));
        using var nuspec = new StreamReader(package.GetEntry("Clan.Sdk.nuspec")!.Open());

        Assert.DoesNotContain("<dependency ", nuspec.ReadToEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void Comes_with_symbols()
    {
        var entries = Entries("snupkg");

        Assert.Contains("lib/net8.0/Clan.Sdk.pdb", entries);
        Assert.Contains("lib/net10.0/Clan.Sdk.pdb", entries);
    }

    private List<string> Entries(string extension)
    {
        using var package = ZipFile.OpenRead(sdk.File(extension));
        return [.. package.Entries.Select(entry => entry.FullName)];
    }
}
