using Clan.Sdk.CommandLine.Explanations;
using Clan.Sdk.Definitions;
using Clan.Sdk.Json;

namespace Clan.Sdk.CommandLine.Changes;

/// <summary>An inventory before or after a change.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Document">The inventory as written.</param>
/// <param name="Resolved">What it comes to.</param>
internal sealed record FleetState(string Name, ObjectValue Document, ResolvedInventory Resolved)
{
    /// <summary>Its machines, roles and settings; null where errors keep clan from saying what any machine gets.</summary>
    public ExplainedFleet? Fleet { get; private init; }

    public static FleetState Of(string name, ObjectValue document, ResolvedInventory resolved, ModuleCatalog catalog) =>
        new(name, document, resolved) { Fleet = resolved.Section is { HasMachines: true } ? new(document, resolved, catalog) : null };
}
