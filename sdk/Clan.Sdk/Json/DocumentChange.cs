namespace Clan.Sdk.Json;

/// <summary>A value of a document that is another one now.</summary>
/// <param name="Path">The names from the root of the document.</param>
/// <param name="Before">What it was; null where it was not there.</param>
/// <param name="After">What it is; null where it is gone.</param>
internal sealed record DocumentChange(IReadOnlyList<string> Path, ClanValue? Before, ClanValue? After);
