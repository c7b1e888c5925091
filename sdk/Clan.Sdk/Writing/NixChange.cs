namespace Clan.Sdk.Writing;

/// <summary>A change of the Nix file beside the JSON.</summary>
/// <param name="Before">What it holds, as it was meant to be left; null where it holds nothing.</param>
/// <param name="After">What it is to hold; null where it is to go.</param>
internal sealed record NixChange(byte[]? Before, byte[]? After);
