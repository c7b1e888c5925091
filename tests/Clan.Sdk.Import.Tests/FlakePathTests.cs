using System.Text.RegularExpressions;
using Clan.Sdk.Cli.Import;
using Clan.Sdk.Import.Tests.Support;

namespace Clan.Sdk.Import.Tests;

/// <summary>Modules that are files of the flake become paths of it.</summary>
public sealed partial class FlakePathTests
{
    private const string Root = "/flake";

    public static TheoryData<string> Fleets =>
        [
            .. Directory
                .GetFiles(Repository.PathOf("tests/data/fleets"))
                .Select(file => Path.GetFileName(file))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Fleets))]
    public void Programs_of_fleets_say_so_and_write_the_same(string fleet)
    {
        var json = File.ReadAllText(Repository.PathOf("tests/data/fleets", fleet));
        var document = FlakePaths.Of(Inventory.Parse(json).Document, Root);
        var project = ImportedProject.Of(document, [], "1.2.3");
        var program = string.Concat(Imported.Sources(project).Select(source => source.Text));

        var paths = PathTexts().Matches(json).Select(match => match.Groups["path"].Value).Distinct().ToList();
        Assert.All(paths, path => Assert.Contains($"NixPath.Of(\"{path}\")", program, StringComparison.Ordinal));
        Assert.DoesNotContain(Root + "/", program, StringComparison.Ordinal);
        var made = MadePrograms.Run([project])[0];
        Assert.True(made.Document.Equals(document));
        Assert.DoesNotContain(made.Resolve().Diagnostics, diagnostic => diagnostic.Id is "CLAN3017" or "CLAN3034");
        Assert.Equal(fleet.Contains("services", StringComparison.Ordinal) || paths.Count == 0, made.ToNix() is null);
    }

    [Fact]
    public void Text_that_only_looks_like_one_stays()
    {
        const string json = """
            {"meta":{"name":"c"},"instances":{"sshd":{"roles":{"server":{"extraModules":["/flakes/a.nix","/flake/../b.nix","/flake/a\u0000b",
            {"environment":{"etc":"/flake/c"},"imports":["/flake/d.nix","/e.nix"]}]}}}}}
            """;

        var modules = FlakePaths.Of(Inventory.Parse(json).Document, Root + "/")["instances"]!["sshd"]["roles"]["server"]["extraModules"];

        Assert.Equal(
            [
                "/flakes/a.nix",
                "/flake/../b.nix",
                "/flake/a\0b",
                ClanValue.Object([
                    new("environment", ClanValue.Object([new("etc", "/flake/c")])),
                    new("imports", ClanValue.List(NixPath.Of("d.nix"), "/e.nix")),
                ]),
            ],
            modules
        );
    }

    // As the people wrote them: below /flake, or relative under services.
    [GeneratedRegex("\"(/flake/|(?=machines/))(?<path>[^\"]+)\"")]
    private static partial Regex PathTexts();
}
