using Clan.Sdk.CommandLine.Sources;

namespace Clan.Sdk.CommandLine.Reports;

/// <summary>A diagnostic and the input it was found in.</summary>
/// <param name="Input">The input's name: a file, <c>&lt;stdin&gt;</c>, or the program's own inventory.</param>
/// <param name="Diagnostic">What was found.</param>
internal sealed record Finding(string Input, Diagnostic Diagnostic)
{
    public DiagnosticSeverity Severity => Diagnostic.Severity;

    /// <summary>In the order a reader walks a file; those without a place come first.</summary>
    public static IEnumerable<Finding> InReadingOrder(string input, IReadOnlyList<Diagnostic> diagnostics) =>
        diagnostics.Count == 0
            ? []
            : diagnostics
                .OrderBy(diagnostic => diagnostic.Location.File ?? "", StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Location.Line)
                .ThenBy(diagnostic => diagnostic.Location.Column)
                .Select(diagnostic => new Finding(input, diagnostic));
}
