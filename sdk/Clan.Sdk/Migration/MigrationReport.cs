namespace Clan.Sdk;

/// <summary>Everything that a migration changed or could not carry over; what it does not name was carried over as it was.</summary>
public sealed class MigrationReport
{
    internal MigrationReport(IReadOnlyList<MigrationEntry> entries) => Entries = entries;

    /// <summary>The entries, in the order of the inventory: its own fields first, then by service, instance, role.</summary>
    public IReadOnlyList<MigrationEntry> Entries { get; }

    /// <summary>True where something was left out or no longer holds.</summary>
    public bool NeedsAttention => Entries.Any(entry => entry.NeedsAttention);

    /// <summary>The report as a JSON list, one object an entry.</summary>
    public ClanValue ToValue() => ClanValue.List([.. Entries.Select(entry => entry.ToValue())]);
}

/// <summary>What <see cref="Inventory.Migrate()"/> gives.</summary>
public sealed class MigrationResult
{
    internal MigrationResult(Inventory? inventory, MigrationReport report)
    {
        Inventory = inventory;
        Report = report;
    }

    /// <summary>
    /// The inventory in the instances schema; null where the inventory does not evaluate under the services schema
    /// (the report says why).
    /// </summary>
    public Inventory? Inventory { get; }

    /// <summary>What was changed and what could not be carried over.</summary>
    public MigrationReport Report { get; }
}
