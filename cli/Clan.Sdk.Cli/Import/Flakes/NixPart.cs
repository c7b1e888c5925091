namespace Clan.Sdk.Cli.Import.Flakes;

/// <summary>A value of a flake's inventory that no JSON can hold.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="What">What it is, such as <c>a function</c>.</param>
/// <param name="Place">Where it was written, as far as Nix says.</param>
/// <param name="ItemOf">For an item of a list, how many items that has.</param>
internal sealed record NixPart(IReadOnlyList<string> Path, string What, NixPlace? Place = null, int ItemOf = 0);

/// <summary>A place in a file of a flake.</summary>
/// <param name="Input">The input that the file is of; null for the flake itself.</param>
/// <param name="File">The file, from that input's root.</param>
/// <param name="Line">The line; 0 for the file as a whole.</param>
internal sealed record NixPlace(string? Input, string File, int Line);
