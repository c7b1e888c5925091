namespace Clan.Sdk.Resolution.Common;

/// <summary>An instance that the inventory has.</summary>
/// <param name="Module">Its module.</param>
/// <param name="Input">The flake input that has the module; null for clan-core.</param>
/// <param name="Name">Its name.</param>
internal sealed record KnownInstance(string Module, string? Input, string Name);
