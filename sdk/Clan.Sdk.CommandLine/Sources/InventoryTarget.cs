namespace Clan.Sdk;

/// <summary>An inventory of a program that has several: its name on the command line, and the file that it is written to.</summary>
/// <example><code>return await Inventories.RunAsync(args, [staging, new(production, "prod/inventory.json")]);</code></example>
public sealed class InventoryTarget
{
    private const string DefaultFile = "inventory.json";

    /// <summary>An inventory with its file and its name.</summary>
    /// <param name="inventory">The inventory.</param>
    /// <param name="output">The file that <c>write</c> writes; null for <c>inventory.json</c> in a folder that is named like the inventory.</param>
    /// <param name="name">What <c>--inventory</c> calls it; null for the clan's name.</param>
    /// <exception cref="ArgumentNullException"><paramref name="inventory"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="output"/> is empty.</exception>
    public InventoryTarget(Inventory inventory, string? output = null, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(inventory);
        if (output is not null)
        {
            ArgumentException.ThrowIfNullOrEmpty(output);
        }

        Inventory = inventory;
        Name = name ?? inventory.Name;
        Output = output ?? (IsFolder(Name) ? Path.Combine(Name, DefaultFile) : DefaultFile);
    }

    /// <summary>The inventory.</summary>
    public Inventory Inventory { get; }

    /// <summary>What <c>--inventory</c> calls it.</summary>
    public string Name { get; }

    /// <summary>The file that <c>write</c> writes. Its folder is made where there is none.</summary>
    public string Output { get; }

    /// <summary>An inventory under its clan's name, in a folder of that name.</summary>
    public static implicit operator InventoryTarget(Inventory inventory) => new(inventory);

    /// <inheritdoc cref="implicit operator InventoryTarget(Inventory)"/>
    public static InventoryTarget FromInventory(Inventory inventory) => new(inventory);

    // A file that was read may name its clan anything.
    private static bool IsFolder(string name) => name is not ("" or "." or "..") && name.AsSpan().IndexOfAny(['/', '\\', ':', '\0']) < 0;
}
