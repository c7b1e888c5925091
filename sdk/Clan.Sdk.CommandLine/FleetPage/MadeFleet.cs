using Clan.Sdk.CommandLine.Reports;

namespace Clan.Sdk.CommandLine.FleetPage;

/// <summary>A fleet as the report shows it.</summary>
/// <param name="Title">The clan's name.</param>
/// <param name="Resolved">What the inventory comes to.</param>
/// <param name="Document">The page's document; null where the inventory cannot be read.</param>
/// <param name="Findings">What must be said outside the page.</param>
/// <param name="ExitCode">What the command ends with.</param>
internal sealed record MadeFleet(string Title, ResolvedInventory Resolved, string? Document, IReadOnlyList<Finding> Findings, int ExitCode);
