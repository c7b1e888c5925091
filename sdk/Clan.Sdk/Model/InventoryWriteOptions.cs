namespace Clan.Sdk;

/// <summary>How an inventory is written to a file.</summary>
public sealed class InventoryWriteOptions
{
    /// <summary>What becomes of what others wrote into the file.</summary>
    public InventoryWriteMode Mode { get; init; } = InventoryWriteMode.Merge;

    /// <summary>Whether an inventory with errors is written too; clan will refuse it.</summary>
    public bool AllowErrors { get; init; }

    /// <summary>The flake's folder, from which each <see cref="NixPath"/> goes; null for the folder of the file.</summary>
    public string? FlakeRoot { get; init; }
}
