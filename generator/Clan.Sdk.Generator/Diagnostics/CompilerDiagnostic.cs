using System.Collections.Concurrent;
using Clan.Sdk.Definitions.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Clan.Sdk.Generator.Diagnostics;

/// <summary>Findings of the definitions as the compiler reports them.</summary>
internal static class CompilerDiagnostic
{
    private static readonly ConcurrentDictionary<DefinitionDiagnosticKind, DiagnosticDescriptor> Descriptors = new();

    public static Diagnostic Of(DefinitionDiagnostic finding)
    {
        var start = new LinePosition(finding.Line - 1, finding.Column - 1);
        var end = new LinePosition(start.Line, start.Character + finding.Length);
        return Diagnostic.Create(
            Descriptors.GetOrAdd(finding.Kind, Describe),
            Location.Create(finding.Path, new(finding.Offset, finding.Length), new(start, end)),
            Printable.Text(finding.Message)
        );
    }

    // The texts, with their release notes, live in the table of kinds; the message arrives complete.
    private static DiagnosticDescriptor Describe(DefinitionDiagnosticKind kind) =>
        new(
            kind.Id,
            kind.Title,
            "{0}",
            "Clan.Definitions",
            SeverityOf(kind.Severity),
            isEnabledByDefault: true,
            helpLinkUri: kind.HelpLink
        );

    private static DiagnosticSeverity SeverityOf(DefinitionSeverity severity) =>
        severity switch
        {
            DefinitionSeverity.Error => DiagnosticSeverity.Error,
            DefinitionSeverity.Warning => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Info,
        };
}
