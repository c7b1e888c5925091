namespace Clan.Sdk.CommandLine.Explanations;

/// <summary>Why a machine holds a role: the role lists it, or has a tag that the machine has.</summary>
/// <param name="Tag">The tag; null where the role lists the machine.</param>
/// <param name="Location">Where the role lists the machine or names the tag.</param>
internal sealed record Reason(CarriedTag? Tag, SourceLocation Location);
