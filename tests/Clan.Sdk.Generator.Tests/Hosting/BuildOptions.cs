using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Clan.Sdk.Generator.Tests.Hosting;

/// <summary>What MSBuild tells the generator: the properties <c>ClanSections</c> and <c>ClanVisibility</c>, and the files' metadata.</summary>
internal sealed class BuildOptions(string? sections, string? visibility = null) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } =
        new Options(
            new()
            {
                ["build_property.ClanSections"] = sections,
                ["build_property.ClanVisibility"] = visibility,
                ["build_property.AssemblyName"] = Consumer.AppName,
            }
        );

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options([]);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        textFile is DefinitionFileText file
            ? new Options(
                new()
                {
                    ["build_metadata.AdditionalFiles.ClanKind"] = file.Kind,
                    ["build_metadata.AdditionalFiles.ClanBuiltIn"] = file.IsBuiltIn ? "true" : null,
                }
            )
            : new Options([]);

    private sealed class Options(Dictionary<string, string?> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) =>
            values.TryGetValue(key, out value) && value is not null;
    }
}
