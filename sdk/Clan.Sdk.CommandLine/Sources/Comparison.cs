using Clan.Sdk.CommandLine.Reports;

namespace Clan.Sdk.CommandLine.Sources;

/// <summary>Two inventories to compare.</summary>
/// <param name="Before">The old one; null where it cannot be had at all, which the findings say.</param>
/// <param name="After">The new one; null where it cannot be had at all, which the findings say.</param>
/// <param name="Added">The modules that the command line adds.</param>
/// <param name="Findings">What else is to be said.</param>
internal sealed record Comparison(Input? Before, Input? After, AddedModules Added, IReadOnlyList<Finding> Findings);
