namespace Clan.Sdk.Cli.Import.Code;

/// <summary>One call in a statement.</summary>
/// <param name="Code">The call.</param>
/// <param name="Comment">Why it is what it is, where a reader would wonder.</param>
internal sealed record ChainCall(Doc Code, string? Comment = null);
