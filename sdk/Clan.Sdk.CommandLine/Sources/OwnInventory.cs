using Clan.Sdk.Definitions;

namespace Clan.Sdk.CommandLine.Sources;

/// <summary>An inventory that the program itself built, and what is wrong with where it would be written.</summary>
internal sealed class OwnInventory(InventoryTarget target)
{
    public InventoryTarget Target { get; } = target;

    public string Name => Target.Name;

    public Inventory Inventory => Target.Inventory;

    public List<Diagnostic> Problems { get; } = [];

    public Input ToInput() => new(Name, Inventory, ModuleCatalog.Default) { Problems = Problems };
}
