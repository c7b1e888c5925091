using Clan.Sdk.CommandLine.Sources;

namespace Clan.Sdk.CommandLine.Reports;

/// <summary>Everything that a check found, and in how many inputs it looked.</summary>
internal sealed class Findings(IReadOnlyList<string> inputs, IReadOnlyList<Finding> all)
{
    public IReadOnlyList<string> Inputs { get; } = inputs;

    public IReadOnlyList<Finding> All { get; } = all;

    public int Count(DiagnosticSeverity severity) => All.Count(finding => finding.Severity == severity);
}
