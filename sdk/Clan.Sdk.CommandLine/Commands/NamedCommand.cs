namespace Clan.Sdk.CommandLine.Commands;

/// <summary>A command that is made when it is called, or when all are shown.</summary>
/// <param name="Name">The word that calls it.</param>
/// <param name="Create">Makes it.</param>
internal sealed record NamedCommand(string Name, Func<CommandContext, InventoryCommand> Create);
