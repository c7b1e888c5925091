using Clan.Sdk.CommandLine.Changes;
using Clan.Sdk.CommandLine.Reports;

namespace Clan.Sdk.CommandLine.FleetPage;

/// <summary>A fleet as the report shows it.</summary>
/// <param name="State">The fleet; null where an inventory cannot be read.</param>
/// <param name="Against">What changed since another state; null where none was asked for.</param>
/// <param name="Findings">What must be said outside the page.</param>
/// <param name="ExitCode">What the command ends with.</param>
internal sealed record MadeFleet(FleetState? State, FleetDifference? Against, IReadOnlyList<Finding> Findings, int ExitCode);
