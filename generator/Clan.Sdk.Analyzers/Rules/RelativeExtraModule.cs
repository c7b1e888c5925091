using Clan.Sdk.Analyzers.Program;
using Microsoft.CodeAnalysis;

namespace Clan.Sdk.Analyzers.Rules;

/// <summary>A relative path in the extra modules of an instance's role (docs/semantics/instances.md 6.1).</summary>
internal sealed class RelativeExtraModule : AnalyzerRule
{
    private static readonly DiagnosticDescriptor Described = new(
        "CLAN2010",
        "A relative path as an extra module of an instance",
        "Nix refuses the relative path '{0}' as an extra module of an instance",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Under the instances schema a text in the extra modules is an absolute path. A file of the flake is NixPath.Of(\"modules/ssh.nix\").",
        ProjectLinks.Diagnostic("CLAN2010")
    );

    public override DiagnosticDescriptor Descriptor => Described;

    public override IReadOnlyList<string> Foretells { get; } = ["bad-module"];

    public override void Check(InventoryModel inventory, RuleContext context)
    {
        foreach (
            var field in inventory
                .Of(Section.Instances)
                .SelectMany(instance => instance.Fields)
                .Where(field => field.Field == "extraModules")
        )
        {
            foreach (var item in (field.Value as ListValue)?.Items ?? [])
            {
                if (item.Value is ConstantValue { Value: string path } && !path.StartsWith("/", StringComparison.Ordinal))
                {
                    context.Report(this, item.Syntax, [path]);
                }
            }
        }
    }
}
