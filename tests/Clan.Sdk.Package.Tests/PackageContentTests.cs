namespace Clan.Sdk.Package.Tests;

[Collection(PackedSdkCollection.Name)]
public sealed class PackageContentTests(PackedSdk sdk)
{
    [Theory]
    [InlineData("lib/net8.0/Clan.Sdk.dll")]
    [InlineData("lib/net8.0/Clan.Sdk.xml")]
    [InlineData("lib/net10.0/Clan.Sdk.dll")]
    [InlineData("lib/net10.0/Clan.Sdk.xml")]
    [InlineData("lib/net8.0/Clan.Sdk.BuiltIn.dll")]
    [InlineData("lib/net8.0/Clan.Sdk.BuiltIn.xml")]
    [InlineData("lib/net10.0/Clan.Sdk.BuiltIn.dll")]
    [InlineData("lib/net10.0/Clan.Sdk.BuiltIn.xml")]
    [InlineData("sections/services/Clan.Sdk.BuiltIn.dll")]
    [InlineData("sections/services/Clan.Sdk.BuiltIn.xml")]
    [InlineData("sections/instances/Clan.Sdk.BuiltIn.dll")]
    [InlineData("sections/instances/Clan.Sdk.BuiltIn.xml")]
    [InlineData("tasks/netstandard2.0/Clan.Sdk.Build.dll")]
    [InlineData("analyzers/dotnet/cs/Clan.Sdk.Generator.dll")]
    [InlineData("analyzers/dotnet/cs/Clan.Sdk.Analyzers.dll")]
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

    [Theory]
    [InlineData("lib/net8.0/Clan.Sdk.CommandLine.dll")]
    [InlineData("lib/net10.0/Clan.Sdk.CommandLine.dll")]
    [InlineData("build/Clan.Sdk.CommandLine.targets")]
    [InlineData("buildTransitive/Clan.Sdk.CommandLine.targets")]
    public void The_command_line_holds(string entry) => Assert.Contains(entry, Entries("nupkg", "Clan.Sdk.CommandLine"));

    [Fact]
    public void The_command_line_hands_the_generator_on()
    {
        var dependencies = Nuspec("Clan.Sdk.CommandLine")
            .Split('\n')
            .Where(line => line.Contains("<dependency id=\"Clan.Sdk", StringComparison.Ordinal))
            .ToList();

        Assert.Equal(2, dependencies.Count);
        Assert.All(
            dependencies,
            line => Assert.Contains($"id=\"Clan.Sdk\" version=\"[{Repository.Version}]\" include=\"All\"", line, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Holds_every_schema_of_the_repository()
    {
        var root = Repository.PathOf("schemas");
        var expected = Directory
            .EnumerateFiles(root, "*.json", SearchOption.AllDirectories)
            .Select(file => "schemas/" + Path.GetRelativePath(root, file).Replace('\\', '/'))
            .Append("schemas/role-definition.schema.json")
            .Order(StringComparer.Ordinal);

        Assert.Equal(
            expected,
            Entries("nupkg").Where(e => e.StartsWith("schemas/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Depends_on_nothing() => Assert.DoesNotContain("<dependency ", Nuspec("Clan.Sdk"), StringComparison.Ordinal);

    private IReadOnlyList<string> Entries(string extension, string package = "Clan.Sdk") => sdk.Read(package, extension).Entries;

    private string Nuspec(string package) => sdk.Read(package).Text($"{package}.nuspec");
}
