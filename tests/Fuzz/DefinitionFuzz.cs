using System.Text.RegularExpressions;
using Basic.Reference.Assemblies;
using Clan.Sdk.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Clan.Sdk.Fuzz;

/// <summary>The text of a role definition: whatever it says, the generator does not throw, and what it generates compiles without a warning.</summary>
public sealed partial class DefinitionFuzz
{
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    private static readonly CSharpCompilation Project = CSharpCompilation.Create(
        "Consumer",
        [],
        [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(Inventory).Assembly.Location)],
        new(
            OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable,
            warningLevel: 9999,
            generalDiagnosticOption: ReportDiagnostic.Error,
            concurrentBuild: false
        )
    );

    [Theory]
    [InlineData("instances")]
    [InlineData("services")]
    public void What_is_generated_compiles(string section)
    {
        var corpus = Directory
            .EnumerateFiles(Repository.PathOf("schemas", section, "modules"), "*.json")
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText)
            .Where(text => text.Length < 20_000)
            .ToList();

        new FuzzRun("definition", corpus, Broken) { Batch = 20 }.Run(600);
    }

    private static string? Broken(IReadOnlyList<string> texts)
    {
        // Modules of one name would be one module.
        var files = texts.Select(
            (text, i) => new Definition($"fuzz{i}.json", Name().Replace(text, name => $"{name.Groups[1].Value}m{i}-", 1))
        );
        var driver = CSharpGeneratorDriver.Create([new ClanGenerator().AsSourceGenerator()], files, Parsing, new Options());
        var run = driver.RunGeneratorsAndUpdateCompilation(Project, out var compilation, out _).GetRunResult().Results[0];
        return run.Exception?.ToString()
            ?? compilation
                .GetDiagnostics()
                .Where(found => found.Severity >= Microsoft.CodeAnalysis.DiagnosticSeverity.Warning)
                .Select(found => $"{found}\n{Line(found)}")
                .FirstOrDefault();
    }

    private static string? Line(Microsoft.CodeAnalysis.Diagnostic found) =>
        found.Location.SourceTree?.GetText().Lines[found.Location.GetLineSpan().StartLinePosition.Line].ToString();

    [GeneratedRegex("(\"name\"\\s*:\\s*\")")]
    private static partial Regex Name();

    private sealed class Definition(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) =>
            SourceText.From(text, System.Text.Encoding.UTF8);
    }
}
