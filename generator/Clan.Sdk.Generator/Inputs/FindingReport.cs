using System.Collections.Concurrent;
using Clan.Sdk.Definitions.Findings;
using Clan.Sdk.Definitions.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Clan.Sdk.Generator.Inputs;

/// <summary>Findings of the definitions as the compiler reports them.</summary>
internal static class FindingReport
{
    private static readonly ConcurrentDictionary<DefinitionRule, DiagnosticDescriptor> Descriptors = new();

    public static Diagnostic Of(DefinitionDiagnostic finding)
    {
        var start = new LinePosition(finding.Line - 1, finding.Column - 1);
        var end = new LinePosition(start.Line, start.Character + finding.Length);
        return Diagnostic.Create(
            Descriptors.GetOrAdd(finding.Rule, Describe),
            Location.Create(finding.Path, new(finding.Offset, finding.Length), new(start, end)),
            finding.Message
        );
    }

    // The texts, with their release notes, live in the table of definition rules; the message arrives complete.
    private static DiagnosticDescriptor Describe(DefinitionRule rule) =>
        new(
            rule.Id,
            rule.Title,
            "{0}",
            "Clan.Definitions",
            SeverityOf(rule.Severity),
            isEnabledByDefault: true,
            helpLinkUri: rule.HelpLink
        );

    private static DiagnosticSeverity SeverityOf(DefinitionSeverity severity) =>
        severity switch
        {
            DefinitionSeverity.Error => DiagnosticSeverity.Error,
            DefinitionSeverity.Warning => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Info,
        };
}
