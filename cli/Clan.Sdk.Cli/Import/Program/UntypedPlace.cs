namespace Clan.Sdk.Cli.Import.Program;

/// <summary>A place that the program says without types.</summary>
/// <param name="Path">The keys that lead to it.</param>
/// <param name="Location">Where it stands in the file.</param>
/// <param name="Reason">Why it has no type.</param>
internal sealed record UntypedPlace(IReadOnlyList<string> Path, SourceLocation Location, string Reason);
