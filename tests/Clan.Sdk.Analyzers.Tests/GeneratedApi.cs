using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Clan.Sdk.Definitions;
using Clan.Sdk.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Clan.Sdk.Analyzers.Tests;

/// <summary>What the generator makes of the shipped definitions and of the test's own, compiled once for all tests.</summary>
internal static class GeneratedApi
{
    private static readonly Lazy<ImmutableArray<byte>> Compiled = new(Compile);
    private static readonly Lazy<MetadataReference> Assembly = new(() => MetadataReference.CreateFromImage(Compiled.Value));

    /// <summary>The assembly's bytes.</summary>
    public static ImmutableArray<byte> Image => Compiled.Value;

    /// <summary>The platform and the SDK.</summary>
    public static ImmutableArray<MetadataReference> Sdk { get; } =
    [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(Inventory).Assembly.Location)];

    /// <summary>The platform, the SDK and the generated API.</summary>
    public static ImmutableArray<MetadataReference> References => [.. Sdk, Assembly.Value];

    /// <summary>The generator over all definitions.</summary>
    public static GeneratorDriver Driver() =>
        CSharpGeneratorDriver.Create(
            [new ClanGenerator().AsSourceGenerator()],
            Definitions().ToImmutableArray(),
            CSharpParseOptions.Default,
            new Options()
        );

    private static ImmutableArray<byte> Compile()
    {
        var empty = CSharpCompilation.Create(
            "Generated",
            [],
            Sdk,
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
        );
        Driver().RunGeneratorsAndUpdateCompilation(empty, out var compilation, out _);
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        Xunit.Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return [.. stream.ToArray()];
    }

    private static IEnumerable<AdditionalText> Definitions() =>
        Directory
            .EnumerateFiles(Repository.PathOf("schemas"), "*.json", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Repository.PathOf("tests", "Clan.Sdk.Analyzers.Tests", "Modules"), "*.json"))
            .Order(StringComparer.Ordinal)
            .Select(path => new DefinitionFile(path));

    private sealed class DefinitionFile(string path) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(File.ReadAllText(path));
    }

    private sealed class Options : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values([]);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
            new Values(
                new()
                {
                    ["build_metadata.AdditionalFiles.ClanKind"] = textFile.Path.EndsWith("schema.json", StringComparison.Ordinal)
                        ? "schema"
                        : "module",
                    ["build_metadata.AdditionalFiles.ClanBuiltIn"] = textFile.Path.Contains(
                        "Clan.Sdk.Analyzers.Tests",
                        StringComparison.Ordinal
                    )
                        ? ""
                        : "true",
                }
            );
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) =>
            values.TryGetValue(key, out value);
    }
}
