using Clan.Sdk.CommandLine.Sources;
using Clan.Sdk.CommandLine.Terminals;

namespace Clan.Sdk.CommandLine.Commands;

/// <summary>What every command works with.</summary>
/// <param name="Source">Where its inventories come from.</param>
/// <param name="Terminal">Where its output goes.</param>
internal sealed record CommandContext(InventorySource Source, Terminal Terminal);
