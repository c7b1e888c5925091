using Clan.Sdk.Cli.Import;
using Clan.Sdk.Cli.Import.Code;
using Clan.Sdk.Cli.Projects;

namespace Clan.Sdk.Import.Tests.Support;

/// <summary>Imports as the command makes them.</summary>
internal static class Imported
{
    public static ImportedProject Of(string json)
    {
        var inventory = Inventory.Parse(json);
        Assert.DoesNotContain(inventory.ReadDiagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return ImportedProject.Of(inventory.Document, [], "1.2.3");
    }

    /// <summary>The C# files of a project, by name.</summary>
    public static IEnumerable<SourceFile> Sources(ImportedProject project) =>
        project.Files.Where(file => file.Path.EndsWith(".cs", StringComparison.Ordinal));

    /// <summary>The program of a small inventory.</summary>
    public static string Program(string json) => Assert.Single(Sources(Of(json))).Text;
}
