namespace Clan.Sdk.Architecture.Tests;

/// <summary>Holds the sources to the layers of the page: a folder uses those below it and no other. There are no exceptions.</summary>
public class LayersTests
{
    private static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Page = Layers.OfPage();

    public static TheoryData<string> Projects => [.. ProductionProject.All.Select(project => project.Name)];

    [Fact]
    public void The_page_draws_every_project_and_no_other() =>
        Assert.Equal(ProductionProject.All.Select(project => project.Name).Order(), Page.Keys.Order());

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_page_names_every_folder_once(string name) =>
        Assert.Equal(Project(name).Folders.Order(), Page.GetValueOrDefault(name, []).Order());

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_folder_uses_only_folders_below_it(string name)
    {
        var project = Project(name);
        var compilation = project.Bind();

        // A name that is not bound would hide an arrow; a partial method whose body is generated hides none.
        Assert.Empty(
            compilation
                .GetDiagnostics()
                .Where(diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error && diagnostic.Id != "CS8795")
        );
        Assert.Empty(Upwards(Arrows.Of(compilation, project.FolderOf), Page.GetValueOrDefault(name, [])));
    }

    /// <summary>The arrows that run from a folder to one that stands above it.</summary>
    internal static IEnumerable<string> Upwards(IEnumerable<Arrow> arrows, IReadOnlyList<string> highestFirst)
    {
        var heights = highestFirst.Select((folder, i) => (folder, i)).ToDictionary(pair => pair.folder, pair => pair.i);
        return arrows
            .Where(arrow => heights.TryGetValue(arrow.From, out var from) && heights.TryGetValue(arrow.To, out var to) && to < from)
            .Select(arrow => $"{arrow.From} -> {arrow.To}: {arrow.Text}");
    }

    private static ProductionProject Project(string name) => ProductionProject.All.Single(project => project.Name == name);
}
