using System.Reflection;
using System.Text.RegularExpressions;
using Clan.Sdk.Definitions.Diagnostics;

namespace Clan.Sdk.Definitions.Tests;

/// <summary>Every rule has a page, and the examples on it are true.</summary>
public class DiagnosticPagesTests
{
    public static TheoryData<string> Ids => [.. DefinitionDiagnosticTable.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Has_a_page_whose_examples_show_it(string id)
    {
        var rule = DefinitionDiagnosticTable.All.Single(r => r.Id == id);
        var page = TestFiles.Text($"docs/diagnostics/{id}.md");

        Assert.StartsWith($"# {id}: {rule.Title}\n\n", page, StringComparison.Ordinal);
        Assert.Contains($"\nSeverity: {rule.Severity.ToString().ToLowerInvariant()}.\n", page, StringComparison.Ordinal);
        Assert.Contains("\n## What to do\n", page, StringComparison.Ordinal);
        Assert.EndsWith($"/diagnostics/{id}.html", rule.HelpLink, StringComparison.Ordinal);

        var examples = Regex.Matches(page, "```json\n(.*?)\n```", RegexOptions.Singleline).Select(m => m.Groups[1].Value).ToList();
        if (examples.Count > 0)
        {
            Assert.Equal(2, examples.Count);
            Assert.Equal([id], Definition.Read(examples[0]).Diagnostics.Select(d => d.Id));
            Assert.Empty(Definition.Read(examples[1]).Diagnostics);
        }
    }

    [Fact]
    public void The_index_lists_them()
    {
        var index = TestFiles.Text("docs/diagnostics/README.md");

        Assert.All(
            DefinitionDiagnosticTable.All,
            rule => Assert.Contains($"\n| [{rule.Id}]({rule.Id}.md) | {rule.Title} | ", index, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_table_lists_every_rule_that_it_declares() =>
        Assert.Equal(
            typeof(DefinitionDiagnosticTable).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => f.GetValue(null)),
            DefinitionDiagnosticTable.All
        );
}
