using Clan.Sdk.Analyzers.Program;
using Microsoft.CodeAnalysis;

namespace Clan.Sdk.Analyzers.Rules;

/// <summary>The field that <c>domain</c> replaces (docs/semantics/instances.md, section 1).</summary>
internal sealed class DeprecatedTld : AnalyzerRule
{
    private static readonly DiagnosticDescriptor Described = new(
        "CLAN2012",
        "The deprecated field tld",
        "'meta.tld' is deprecated; set 'meta.domain' instead",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "clan-core reads tld only where domain is not set, and warns of it.",
        ProjectLinks.Diagnostic("CLAN2012")
    );

    public override DiagnosticDescriptor Descriptor => Described;

    public override IReadOnlyList<string> Foretells { get; } = ["deprecated-option"];

    public override void Check(InventoryModel inventory, RuleContext context)
    {
        if (!inventory.IsSurelyInstances)
        {
            return;
        }

        foreach (var member in inventory.Meta.Select(call => (call.Value as RecordValue)?.Find("tld")))
        {
            if (member is { Value: ConstantValue { Value: string } })
            {
                context.Report(this, member.Syntax, []);
            }
        }
    }
}
