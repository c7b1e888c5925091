using System.Text.RegularExpressions;

namespace Clan.Sdk.Architecture.Tests;

/// <summary>What holds for every file of the repository.</summary>
public class RepositoryTests
{
    private static readonly string[] Unwatched =
    [
        "bin",
        "obj",
        ".git",
        "artifacts",
        "TestResults",
        "BenchmarkDotNet.Artifacts",
        ".vs",
        ".idea",
    ];

    // Packages come from whatever source the machine has; written in parts, or this file would name one.
    private static readonly Regex Registry = new(
        "(api|www)\\.nuget" + "\\.org|pkgs\\.dev" + "\\.azure|nuget\\.pkg" + "\\.github",
        RegexOptions.IgnoreCase
    );

    public static TheoryData<string> Pages => [.. Files().Where(file => file.EndsWith(".md", StringComparison.Ordinal))];

    [Fact]
    public void No_file_names_the_address_of_a_registry()
    {
        string[] text = [".cs", ".csproj", ".props", ".targets", ".json", ".md", ".yml", ".config", ".sln", ".nix", ""];

        Assert.DoesNotContain(
            Files(),
            file => text.Contains(Path.GetExtension(file)) && Registry.IsMatch(File.ReadAllText(Repository.PathOf(file)))
        );
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_links_to_what_is_there(string page)
    {
        var text = Regex.Replace(File.ReadAllText(Repository.PathOf(page)), "```.*?```|`[^`\n]*`", "", RegexOptions.Singleline);
        var folder = Path.GetDirectoryName(Repository.PathOf(page))!;
        var targets = Regex
            .Matches(text, @"\]\(([^)#\s]+)(#[^)]*)?\)")
            .Select(link => link.Groups[1].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal));

        Assert.DoesNotContain(targets, target => !Path.Exists(Path.Combine(folder, target)));
    }

    [Fact]
    public void Every_property_and_item_of_the_packages_is_on_its_page()
    {
        var page = File.ReadAllText(Repository.PathOf("docs/msbuild.md"));
        var names = Directory
            .EnumerateFiles(Repository.PathOf("sdk"), "Clan.Sdk*.*", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(Path.GetDirectoryName(file)) == "build" && Path.GetExtension(file) is ".props" or ".targets")
            .SelectMany(file =>
                Regex.Matches(
                    File.ReadAllText(file),
                    @"[$@]\((?<name>Clan\w+|EnableDefaultClanItems)|CompilerVisibleProperty Include=""(?<name>Clan\w+)"""
                )
            )
            .Select(match => match.Groups["name"].Value)
            .Distinct()
            .ToList();

        Assert.NotEmpty(names);
        Assert.DoesNotContain(names, name => !page.Contains($"`{name}`", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Files() =>
        Below(Repository.Root).Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'));

    private static IEnumerable<string> Below(string folder) =>
        Directory
            .EnumerateFiles(folder)
            .Order(StringComparer.Ordinal)
            .Concat(
                Directory
                    .EnumerateDirectories(folder)
                    .Where(inner => !Unwatched.Contains(Path.GetFileName(inner)))
                    .Order(StringComparer.Ordinal)
                    .SelectMany(Below)
            );
}
