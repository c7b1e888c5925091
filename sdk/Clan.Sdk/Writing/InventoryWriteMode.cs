namespace Clan.Sdk;

/// <summary>What becomes of what others wrote into the file that an inventory is written to.</summary>
public enum InventoryWriteMode
{
    /// <summary>
    /// What this inventory wrote last time and no longer declares goes, what others added or changed stays, and what both changed stops the
    /// write. So does a file that holds values of others and was never written from this inventory.
    /// </summary>
    Merge,

    /// <summary>What this inventory declares counts, whatever the file says of it; what it does not declare stays.</summary>
    Adopt,

    /// <summary>The file holds what this inventory declares and nothing else.</summary>
    Replace,
}
