using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Clan.Sdk.Import.Tests.Support;

/// <summary>A definition file as the compiler hands it to the generator.</summary>
internal sealed class DefinitionText(string path, string text, string kind = "module", bool isBuiltIn = false) : AdditionalText
{
    public static AnalyzerConfigOptionsProvider Options { get; } = new Provider();

    public static IReadOnlyList<DefinitionText> BuiltIn { get; } =
    [
        .. Directory
            .EnumerateFiles(Repository.PathOf("schemas"), "*.json", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => new DefinitionText(
                file,
                File.ReadAllText(file),
                System.IO.Path.GetFileName(file) == "schema.json" ? "schema" : "module",
                isBuiltIn: true
            )),
    ];

    public override string Path { get; } = path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, Encoding.UTF8);

    private sealed class Provider : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values([]);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
            textFile is DefinitionText file
                ? new Values(
                    new()
                    {
                        ["build_metadata.AdditionalFiles.ClanKind"] = file.Kind,
                        ["build_metadata.AdditionalFiles.ClanBuiltIn"] = file.IsBuiltIn ? "true" : "false",
                    }
                )
                : new Values([]);
    }

    private string Kind { get; } = kind;

    private bool IsBuiltIn { get; } = isBuiltIn;

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
