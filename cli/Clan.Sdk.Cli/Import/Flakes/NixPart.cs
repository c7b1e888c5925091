namespace Clan.Sdk.Cli.Import.Flakes;

/// <summary>A value of a flake's inventory that stays in Nix, since no JSON can hold it.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="What">What it is, such as <c>a function</c>.</param>
internal sealed record NixPart(IReadOnlyList<string> Path, string What);
