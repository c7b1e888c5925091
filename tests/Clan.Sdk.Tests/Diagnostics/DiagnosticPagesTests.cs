using System.Reflection;
using Clan.Sdk.Diagnostics;

namespace Clan.Sdk.Tests.Diagnostics;

/// <summary>A finding that nobody can look up is half a finding: the table and the pages agree.</summary>
public sealed class DiagnosticPagesTests
{
    private static readonly string Folder = Repository.PathOf("docs", "diagnostics");

    public static TheoryData<string> Ids => [.. DiagnosticTable.All.Select(kind => kind.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Has_a_page_that_says_what_to_do(string id)
    {
        var kind = DiagnosticTable.All.Single(k => k.Id == id);
        var page = File.ReadAllText(Path.Combine(Folder, $"{id}.md"));

        Assert.StartsWith($"# {id}: {kind.Name}\n\n", page, StringComparison.Ordinal);
        Assert.Contains("\n## What to do\n", page, StringComparison.Ordinal);
        Assert.EndsWith($"/diagnostics/{id}.html", kind.HelpLink, StringComparison.Ordinal);
    }

    [Fact]
    public void The_build_links_to_the_same_pages() =>
        Assert.Contains(
            $"<_ClanHelpLink>{ProjectLinks.Diagnostic("").Replace(".html", "", StringComparison.Ordinal)}</_ClanHelpLink>",
            File.ReadAllText(Repository.PathOf("sdk", "Clan.Sdk", "build", "Clan.Sdk.targets")),
            StringComparison.Ordinal
        );

    [Theory]
    [MemberData(nameof(Ids))]
    public void Stands_in_the_index_with_its_title(string id)
    {
        var kind = DiagnosticTable.All.Single(k => k.Id == id);

        Assert.Contains($"| [{id}]({id}.md) | {kind.Name} | {kind.Title} |", File.ReadAllLines(Path.Combine(Folder, "README.md")));
    }

    [Fact]
    public void Ids_and_names_are_unique()
    {
        Assert.Equal(DiagnosticTable.All.Count, DiagnosticTable.All.Select(k => k.Id).Distinct().Count());
        Assert.Equal(DiagnosticTable.All.Count, DiagnosticTable.All.Select(k => k.Name).Distinct().Count());
    }

    [Fact]
    public void The_table_lists_every_kind_it_declares() =>
        Assert.Equal(
            typeof(DiagnosticTable).GetFields(BindingFlags.Public | BindingFlags.Static).Count(f => f.FieldType == typeof(DiagnosticKind)),
            DiagnosticTable.All.Count
        );
}
