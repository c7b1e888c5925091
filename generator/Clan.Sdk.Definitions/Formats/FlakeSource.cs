namespace Clan.Sdk.Definitions.Formats;

/// <summary>An input of a flake at a revision: where definitions were read, or what a lock file says.</summary>
/// <param name="Input">The flake's name for the input.</param>
/// <param name="Revision">The revision; null where it has none, as a folder.</param>
public sealed record FlakeSource(string Input, string? Revision);
