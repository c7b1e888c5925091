using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Clan.Sdk.Package.Tests;

/// <summary>What each package says of itself, and of the works of others that it carries.</summary>
[Collection(PackedSdkCollection.Name)]
public sealed partial class EveryPackageTests(PackedSdk sdk)
{
    private const string Repository = "https://github.com/clan-sdk/clan-sdk";

    public static TheoryData<string> Packages => ["Clan.Sdk", "Clan.Sdk.CommandLine", "clan-inventory", "Clan.Sdk.Templates"];

    [Theory]
    [MemberData(nameof(Packages))]
    public void Says_where_it_comes_from(string package)
    {
        var metadata = Metadata(package);

        Assert.Equal(Repository, Text(metadata, "projectUrl"));
        var repository = metadata.Elements().Single(element => element.Name.LocalName == "repository");
        Assert.Equal(Repository, repository.Attribute("url")?.Value);
        Assert.Equal("MIT", Text(metadata, "license"));
        Assert.NotEmpty(Text(metadata, "description"));
        Assert.Equal("icon.png", Text(metadata, "icon"));
        var file = sdk.Read(package);
        Assert.All(
            ["icon.png", "LICENSE", "THIRD-PARTY-NOTICES.txt", Text(metadata, "readme")],
            entry => Assert.True(file.Has(entry), entry)
        );
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Its_release_notes_are_those_of_the_changelog(string package)
    {
        var changes = File.ReadAllText(Testing.Repository.PathOf("CHANGELOG.md"));
        var latest = Heading().Split(changes)[1].Trim();

        Assert.Equal(latest, Text(Metadata(package), "releaseNotes").ReplaceLineEndings("\n"));
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void The_links_of_its_readme_lead_to_what_is_there(string package)
    {
        var readme = Text(Metadata(package), "readme");
        var text = sdk.Read(package).Text(readme);
        var links = Link().Matches(text).Select(link => link.Groups["target"].Value).Where(target => !target.StartsWith('#')).ToList();

        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.StartsWith("https://", link, StringComparison.Ordinal));
        Assert.All(
            links.Select(link => OurFile().Match(link)).Where(match => match.Success).Select(match => match.Groups["path"].Value),
            path => Assert.True(Path.Exists(Testing.Repository.PathOf(path)), path)
        );
        var source = File.ReadAllText(Testing.Repository.PathOf(readme == "README.md" ? readme : $"docs/{readme}"));
        Assert.Equal(Link().Replace(source, "](…)").TrimEnd(), Link().Replace(text, "](…)").TrimEnd());
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void The_licence_of_each_work_that_it_carries_lies_in_it(string package)
    {
        var file = sdk.Read(package);
        var notices = file.Text("THIRD-PARTY-NOTICES.txt")
            .Split(new string('-', 78))
            .Skip(1)
            .ToDictionary(notice => notice.Trim().Split('\n')[0], notice => notice);
        var carried = file
            .Entries.Where(entry => entry.EndsWith(".dll", StringComparison.Ordinal))
            .Select(entry => Path.GetFileNameWithoutExtension(entry))
            .Where(name => !name.StartsWith("Clan.Sdk", StringComparison.Ordinal) && name != "clan-inventory")
            .Distinct();

        Assert.All(
            carried,
            name =>
            {
                var notice = notices.Single(notice => notice.Key.Split(", ").Contains(name)).Value;
                Assert.Contains(package, notice, StringComparison.Ordinal);
                Assert.Contains("Copyright", notice, StringComparison.Ordinal);
            }
        );
        // The page that `report` writes carries it.
        Assert.Contains("cytoscape", notices.Keys);
    }

    private XElement Metadata(string package) => XDocument.Parse(sdk.Read(package).Text($"{package}.nuspec")).Root!.Elements().First();

    private static string Text(XElement metadata, string name) =>
        metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value ?? "";

    [GeneratedRegex(@"(?=^## )", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"clan-sdk/clan-sdk/(blob/)?main/(?<path>[^#]+)")]
    private static partial Regex OurFile();
}
