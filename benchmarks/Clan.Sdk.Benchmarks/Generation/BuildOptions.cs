using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Clan.Sdk.Benchmarks.Generation;

/// <summary>What the package's targets tell the generator about the definition files.</summary>
internal sealed class BuildOptions : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values([]);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        textFile is DefinitionFile file
            ? new Values(
                new()
                {
                    ["build_metadata.AdditionalFiles.ClanKind"] = file.Kind,
                    ["build_metadata.AdditionalFiles.ClanBuiltIn"] = file.IsBuiltIn ? "true" : "false",
                }
            )
            : GlobalOptions;

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) =>
            values.TryGetValue(key, out value);
    }
}
