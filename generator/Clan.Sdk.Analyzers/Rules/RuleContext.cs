using System.Collections.Immutable;
using Clan.Sdk.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Clan.Sdk.Analyzers.Rules;

/// <summary>Where rules report to.</summary>
/// <param name="context">The body that is read.</param>
/// <param name="symbols">The SDK's types.</param>
/// <param name="isStrict">Whether warnings become errors (<c>ClanStrict</c>).</param>
internal sealed class RuleContext(OperationBlockAnalysisContext context, ClanSymbols symbols, bool isStrict)
{
    private readonly HashSet<(string, SyntaxNode)> _reported = [];

    public ClanSymbols Symbols => symbols;

    /// <summary>Reports a finding; a second one of the same rule at the same place is dropped.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="syntax">What is wrong.</param>
    /// <param name="arguments">For the rule's message.</param>
    /// <param name="severity">Where it is not the rule's own.</param>
    /// <param name="related">Another place that has to do with it.</param>
    /// <param name="properties">For the code fix.</param>
    public void Report(
        AnalyzerRule rule,
        SyntaxNode syntax,
        object[] arguments,
        DiagnosticSeverity? severity = null,
        SyntaxNode? related = null,
        ImmutableDictionary<string, string?>? properties = null
    )
    {
        if (!_reported.Add((rule.Descriptor.Id, syntax)))
        {
            return;
        }

        var effective = severity ?? rule.Descriptor.DefaultSeverity;
        context.ReportDiagnostic(
            Diagnostic.Create(
                rule.Descriptor,
                syntax.GetLocation(),
                isStrict && effective == DiagnosticSeverity.Warning ? DiagnosticSeverity.Error : effective,
                related is null ? null : [related.GetLocation()],
                properties,
                [.. arguments.Select(argument => argument is string text ? Printable.Text(text) : argument)]
            )
        );
    }
}
