using Clan.Sdk.Analyzers.Rules;
using Clan.Sdk.Analyzers.Tests.Mistakes;
using Clan.Sdk.Diagnostics;

namespace Clan.Sdk.Analyzers.Tests;

/// <summary>Each rule has its page, and the page's programs do what it says.</summary>
public class PagesTests
{
    private static readonly string Folder = Repository.PathOf("docs", "diagnostics");

    public static TheoryData<string> Ids => [.. RuleTable.All.Select(rule => rule.Descriptor.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Has_a_page_and_stands_in_the_index(string id)
    {
        var descriptor = RuleTable.All.Single(rule => rule.Descriptor.Id == id).Descriptor;

        Assert.StartsWith($"# {id}: {descriptor.Title}\n\n", Page(id), StringComparison.Ordinal);
        Assert.Contains("\n## What to do\n", Page(id), StringComparison.Ordinal);
        Assert.Contains($"#pragma warning disable {id}", Page(id), StringComparison.Ordinal);
        Assert.EndsWith($"/diagnostics/{id}.html", descriptor.HelpLinkUri, StringComparison.Ordinal);
        Assert.Contains(
            $"| [{id}]({id}.md) | {descriptor.Title} |",
            File.ReadAllText(Path.Combine(Folder, "README.md")),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Says_what_resolution_reports(string id)
    {
        var rule = RuleTable.All.Single(rule => rule.Descriptor.Id == id);
        var text = Page(id)[Page(id).IndexOf("\n## Rule\n", StringComparison.Ordinal)..];

        if (rule.Foretells.Count == 0)
        {
            Assert.Matches("Style: |The compiler refuses it: ", text);
        }
        else
        {
            Assert.All(
                rule.Foretells,
                kind =>
                    Assert.Contains(
                        Clan.Sdk.Diagnostics.DiagnosticTable.All.Single(row => row.Name == kind).Id,
                        text,
                        StringComparison.Ordinal
                    )
            );
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Wrong_is_reported(string id) =>
        Assert.Contains(id, (await Program(id, "Wrong").WhileTypingAsync()).Select(diagnostic => diagnostic.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Right_is_not(string id) => Assert.Empty(await Program(id, "Right").WhileTypingAsync());

    private static string Page(string id) => File.ReadAllText(Path.Combine(Folder, id + ".md"));

    private static UserProgram Program(string id, string section)
    {
        var text = Page(id).Split($"\n## {section}\n\n```csharp\n")[1].Split("```")[0];
        return new(
            "using Clan.Sdk;\n"
                + (
                    text.Contains("new Inventory(\"my-clan\")")
                        ? text
                        : $"var inventory = new Inventory(\"my-clan\");\n{text}{UserProgram.End}\n"
                )
        );
    }
}
