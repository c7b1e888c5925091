using System.Globalization;
using System.Text;

namespace Clan.Sdk.Analyzers.Tests.Mistakes;

public class MistakesPage
{
    /// <summary>Set to write the page instead of comparing it.</summary>
    private const string Rewrite = "CLAN_REWRITE_PAGES";

    [Fact]
    public void Shows_every_mistake_as_it_is_tested()
    {
        var path = Repository.PathOf("docs", "mistakes.md");
        var page = Page();
        if (Environment.GetEnvironmentVariable(Rewrite) is "1")
        {
            File.WriteAllText(path, page);
        }

        Assert.True(
            File.Exists(path) && File.ReadAllText(path) == page,
            $"docs/mistakes.md differs from tests/Mistakes; run the tests with {Rewrite}=1."
        );
    }

    private static string Page()
    {
        var all = Mistake.All;
        var typing = all.Count(mistake => mistake.WhileTyping.Count > 0);
        var text = new StringBuilder();
        text.Append("# Mistakes and who finds them\n\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"Each row is a program of [tests/Mistakes](../tests/Mistakes), compiled, analyzed and run by the tests, which also write this page. {typing} of {all.Count} are found while typing ({100 * typing / all.Count} %), the rest by the check at build. "
        );
        text.Append("The ten that real fleets were seen to make are marked ●.\n\n");
        text.Append("| | mistake | found by | while typing | at build |\n|---|---|---|---|---|\n");
        foreach (
            var mistake in all.OrderByDescending(mistake => mistake.IsSeen)
                .ThenBy(mistake =>
                    mistake.CaughtBy switch
                    {
                        "compiler" => 0,
                        "analyzer" => 1,
                        _ => 2,
                    }
                )
        )
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {(mistake.IsSeen ? "●" : "")} | [{mistake.Title}](../tests/Mistakes/{mistake.File}.cs) | {mistake.CaughtBy} | {Cell(mistake.WhileTyping)} | {(mistake.Compiles ? Cell(mistake.AtBuild) : "compiler")} |\n"
            );
        }

        text.Append(
            "\nThe IDs are explained in [diagnostics](diagnostics/README.md); those that begin with CS are the compiler's own. A rule of style has nothing at build.\n"
        );
        return text.ToString();
    }

    private static string Cell(IReadOnlyList<Finding> findings) => findings.Count == 0 ? "–" : string.Join(", ", findings.Select(Cell));

    private static string Cell(Finding finding) =>
        finding switch
        {
            { Id: ['C', 'L', 'A', 'N', ..] } => $"[{finding.Id}](diagnostics/{finding.Id}.md) {finding.Severity}",
            _ => finding.ToString(),
        };
}
