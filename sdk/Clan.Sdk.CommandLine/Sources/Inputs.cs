namespace Clan.Sdk.CommandLine.Sources;

/// <summary>What a command works on.</summary>
/// <param name="All">The inventories, each read when its turn comes: only one is in memory at a time.</param>
/// <param name="Added">The modules that the command line adds.</param>
internal sealed record Inputs(IEnumerable<Input> All, AddedModules Added);
