using Clan.Sdk.Testing;
using Xunit.Abstractions;

namespace Clan.Sdk.Package.Tests;

/// <summary>
/// Every shell block of <c>docs/</c> is run as it stands: the blocks of a page one after the other in a folder that
/// <c>tests/data/shell/prepare.sh</c> makes, or each for itself on a page that one does not read from top to bottom. A block that no test can run
/// says why: <c>&lt;!-- not run: REASON --&gt;</c>.
/// </summary>
[Collection(PackedSdkCollection.Name)]
public sealed class ShellBlockTests(PackedSdk sdk, ITestOutputHelper output)
{
    private const string Data = "tests/data/shell";

    private static readonly string[] Reasons = ["takes minutes", "needs checkouts of clan-core and nixpkgs", "needs Node"];

    /// <summary>What each page takes for granted: a function of prepare.sh.</summary>
    private static readonly Dictionary<string, string> Folders = new()
    {
        ["docs/changing-a-fleet.md"] = "project",
        ["docs/continuous-integration.md"] = "project",
        ["docs/moving-from-nix.md"] = "flake",
        ["docs/sync.md"] = "flake",
        ["docs/templates.md"] = "true",
    };

    /// <summary>Pages to look something up in, whose blocks have nothing to do with one another.</summary>
    private static readonly Dictionary<string, string> References = new()
    {
        ["docs/command-line.md"] = "reference",
        ["docs/diagnostics/CLAN4080.md"] = "reference",
    };

    public static TheoryData<string> Pages => [.. Folders.Keys, .. References.Keys];

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_blocks_of_a_page_run_as_they_stand(string page)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var blocks = Blocks(page).ToList();

        Assert.NotEmpty(blocks);
        using var scene = new ShellScene(sdk, output, isPublished: true);
        Prepare(scene, References.GetValueOrDefault(page) ?? Folders[page]);
        var folder = scene.Work;
        foreach (var block in blocks)
        {
            if (References.ContainsKey(page))
            {
                folder = scene.PathOf($"block-{block.Line}", "work");
                Directory.CreateDirectory(Path.GetDirectoryName(folder)!);
                DotNet.Start("cp", scene.PathOf(), [], "-r", "work", "clan", "clan-sdk", Path.GetDirectoryName(folder)!).Succeeded();
            }

            foreach (var line in block.Lines)
            {
                folder = scene.Run(folder, block.Comment == "stopped" ? Stopped(line) : line, Environment(scene));
            }
        }
    }

    [Fact]
    public void Every_block_is_run_or_says_why_not()
    {
        string[] covered = [.. NewcomerTests.Pages.Keys, .. Folders.Keys, .. References.Keys];

        Assert.Empty(
            CodeBlock
                .OfLanguage("sh")
                .Where(block => block.Comment == "not run" ? !Reasons.Contains(block.Setup) : !covered.Contains(block.Page))
                .Select(block => $"{block.Page}({block.Line}) {block.Setup}")
        );
    }

    // What nobody runs can at least be there.
    [Fact]
    public void What_a_block_names_that_is_not_run_exists() =>
        Assert.All(
            CodeBlock
                .OfLanguage("sh")
                .Where(block => block.Comment == "not run")
                .SelectMany(block => block.Lines)
                .SelectMany(line => line.Split('#')[0].Split(' '))
                .Where(word => word.Contains('/') && word.Split('/')[0] is "benchmarks" or "eng" or "sdk" or "tests"),
            word => Assert.True(Path.Exists(Repository.PathOf(word)), word)
        );

    // As by Ctrl-C: <!-- stopped: by the reader --> stands above what runs until then.
    private static string Stopped(string line) => $"timeout --preserve-status --signal=INT 5 {line}";

    private static IEnumerable<CodeBlock> Blocks(string page) =>
        CodeBlock.OfLanguage("sh").Where(block => block.Page == page && block.Comment != "not run");

    // The tool is there, unless the page itself installs it.
    private void Prepare(ShellScene scene, string function)
    {
        scene.Run(
            scene.Work,
            $"dotnet tool install clan-inventory --prerelease --tool-path '{scene.PathOf("tools")}'\n"
                + $". '{Repository.PathOf(Data, "prepare.sh")}'\n{function}",
            Environment(scene)
        );
    }

    private Dictionary<string, string> Environment(ShellScene scene) =>
        new()
        {
            ["PATH"] = $"{scene.PathOf("tools")}:{Repository.PathOf(Data)}",
            ["DATA"] = Repository.PathOf(Data),
            ["FEED"] = sdk.Feed,
        };
}
