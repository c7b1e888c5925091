namespace Clan.Sdk.Writing;

/// <summary>A value that is declared anew and was changed by others too, each in its own way.</summary>
/// <param name="Path">The names from the root of the document.</param>
/// <param name="Applied">What was written last time; null where it was not there.</param>
/// <param name="Declared">What is declared now; null where it no longer is.</param>
/// <param name="Found">What the file holds; null where others removed it.</param>
internal sealed record DocumentConflict(IReadOnlyList<string> Path, ClanValue? Applied, ClanValue? Declared, ClanValue? Found);
