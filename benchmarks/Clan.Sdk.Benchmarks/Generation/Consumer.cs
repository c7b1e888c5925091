using Basic.Reference.Assemblies;
using Clan.Sdk.Benchmarks.Fleets;
using Clan.Sdk.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Clan.Sdk.Benchmarks.Generation;

/// <summary>A project that uses the package, as the compiler sees it.</summary>
internal static class Consumer
{
    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp12);

    private static readonly CSharpCompilationOptions Library = new(
        OutputKind.DynamicallyLinkedLibrary,
        nullableContextOptions: NullableContextOptions.Enable
    );

    public static DefinitionFile[] Definitions(params string[] sections) =>
        [
            .. sections
                .SelectMany(ShippedDefinitions.Files)
                .Select(file => new DefinitionFile(file.Path, file.Kind, File.ReadAllText(file.Path))),
        ];

    /// <param name="definitions">Its definition files.</param>
    public static GeneratorDriver Driver(IEnumerable<AdditionalText> definitions) =>
        CSharpGeneratorDriver.Create(
            [new ClanGenerator().AsSourceGenerator()],
            definitions,
            ParseOptions,
            new BuildOptions(),
            new(IncrementalGeneratorOutputKind.None)
        );

    public static CSharpCompilation Compilation(params string[] sources) =>
        CSharpCompilation.Create(
            "Consumer",
            sources.Select((source, i) => CSharpSyntaxTree.ParseText(source, ParseOptions, $"Program{i}.cs")),
            [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(Inventory).Assembly.Location)],
            Library
        );

    /// <summary>The sources that the generator makes of the definitions.</summary>
    public static string[] Generated(IEnumerable<AdditionalText> definitions)
    {
        var result = Driver(definitions).RunGenerators(Compilation()).GetRunResult();
        return result.Diagnostics.Any(diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error)
            ? throw new InvalidOperationException(string.Join("; ", result.Diagnostics.Take(3)))
            : [.. result.GeneratedTrees.Select(tree => tree.ToString())];
    }
}
