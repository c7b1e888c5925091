using Clan.Sdk.Json;

namespace Clan.Sdk.CommandLine.Changes;

/// <summary>All that differs between two inventories.</summary>
/// <param name="Before">The old one.</param>
/// <param name="After">The new one.</param>
/// <param name="Changes">What changes for the fleet; of an inventory that does not resolve nothing can be said.</param>
/// <param name="Appeared">Findings that the old one has not.</param>
/// <param name="Disappeared">Findings that the new one has not.</param>
/// <param name="Document">What changes in the document.</param>
internal sealed record FleetDifference(
    FleetState Before,
    FleetState After,
    IReadOnlyList<FleetChange> Changes,
    IReadOnlyList<Diagnostic> Appeared,
    IReadOnlyList<Diagnostic> Disappeared,
    IReadOnlyList<DocumentChange> Document
)
{
    public bool IsEmpty => Changes.Count + Appeared.Count + Disappeared.Count + Document.Count == 0;

    /// <summary>Those of the two of which clan cannot say what any machine gets.</summary>
    public IEnumerable<FleetState> Unresolved => new[] { Before, After }.Where(state => state.Fleet is null);

    /// <summary>Compares two inventories.</summary>
    public static FleetDifference Between(FleetState before, FleetState after) =>
        new(
            before,
            after,
            before.Fleet is { } old && after.Fleet is { } now ? FleetComparison.Changes(old, now) : [],
            Without(after.Resolved.Diagnostics, before.Resolved.Diagnostics),
            Without(before.Resolved.Diagnostics, after.Resolved.Diagnostics),
            DocumentComparison.Changes(before.Document, after.Document)
        );

    // A finding that only moved to another line is the same one.
    private static IReadOnlyList<Diagnostic> Without(IEnumerable<Diagnostic> findings, IEnumerable<Diagnostic> others)
    {
        var known = others.Select(Key).ToHashSet();
        return [.. findings.Where(finding => !known.Contains(Key(finding)))];

        static (string, string, InventoryAddress) Key(Diagnostic finding) => (finding.Id, finding.Message, finding.Address);
    }
}
