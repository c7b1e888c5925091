namespace Clan.Sdk.Analyzers.Program;

/// <summary>
/// Statements that run as often as each other: the same conditional or repeated code (<paramref name="Region"/>), with no way out in between
/// (<paramref name="Exits"/>).
/// </summary>
internal readonly record struct Scope(object Region, int Exits);
