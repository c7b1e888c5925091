using Clan.Sdk.CommandLine.Changes;
using Clan.Sdk.CommandLine.Reports;
using Clan.Sdk.Definitions;
using Clan.Sdk.Json;

namespace Clan.Sdk.CommandLine.Sources;

/// <summary>An inventory that a command works on.</summary>
/// <param name="Name">How the user named it: a file, <c>-</c>, or the clan of a program's own inventory.</param>
/// <param name="Inventory">The inventory.</param>
/// <param name="Catalog">The modules to resolve it with.</param>
internal sealed record Input(string Name, Inventory Inventory, ModuleCatalog Catalog)
{
    /// <summary>What is resolved in the place of the inventory's own document: what a write would make of a file. Null for its own.</summary>
    public ObjectValue? Merged { get; init; }

    /// <summary>Whether there is no file yet: then this is a clan without machines, of which nothing is written.</summary>
    public bool IsMissing { get; init; }

    /// <summary>What is resolved.</summary>
    public ObjectValue Document => Merged ?? Inventory.Document;

    public bool IsReadable => Inventory.IsReadable;

    /// <summary>What is wrong beside what the inventory says.</summary>
    public IReadOnlyList<Diagnostic> Problems { get; init; } = [];

    /// <param name="schema">The schema that the command line asks for; null for the one that the inventory uses.</param>
    /// <param name="day">The day of clan-core that it asks for; null for what the inventory needs.</param>
    public ResolvedInventory Resolve(string? schema = null, string? day = null)
    {
        var resolved = Inventory.Resolve(Catalog, SectionNames.Parse(schema), day, Merged);
        return Problems.Count == 0 ? resolved : new(resolved.Section, [.. resolved.Diagnostics, .. Problems]);
    }

    /// <inheritdoc cref="Resolve"/>
    public MigrationResult Migrate(string? schema, string? day) => Inventory.Migrate(Catalog, SectionNames.Parse(schema), day);

    /// <summary>The inventory with what it comes to; null where it cannot be read, which the findings say then.</summary>
    public FleetState? StateOf(string? schema, string? day, List<Finding> findings)
    {
        if (!IsReadable)
        {
            findings.AddRange(Finding.InReadingOrder(Name, Inventory.ReadDiagnostics));
            return null;
        }

        var document = IsMissing ? new ObjectValue(default) : Document;
        return FleetState.Of(Name, document, Resolve(schema, day), Catalog);
    }
}
