namespace Clan.Sdk.Nix;

/// <summary>A value of an inventory that stands in the Nix file.</summary>
/// <param name="Path">The names from the inventory's root.</param>
/// <param name="Value">The value.</param>
/// <param name="IsAppended">Whether it is a list that follows what else is said there.</param>
internal sealed record NixDefinition(IReadOnlyList<string> Path, ClanValue Value, bool IsAppended = false);
