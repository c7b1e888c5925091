using System.CommandLine;
using Clan.Sdk.Definitions;

namespace Clan.Sdk.CommandLine.Sources;

/// <summary>The inventory that the program itself built: nothing to name on the command line.</summary>
internal sealed class ModelSource(Inventory inventory) : InventorySource
{
    public override string Example => "";

    public Inventory Inventory { get; } = inventory;

    public override void AddTo(Command command, bool one)
    {
        // The program has one inventory, and its modules are compiled into it.
    }

    public override Inputs Read(ParseResult line) => new([new(Inventory.Name, Inventory, ModuleCatalog.Default)], AddedModules.None);

    public override IReadOnlyList<string> FilesOf(ParseResult line) => [];
}
