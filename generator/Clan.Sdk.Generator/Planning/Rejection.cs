namespace Clan.Sdk.Generator.Planning;

/// <summary>Why a definition is not used, or uses another one's place.</summary>
internal enum RejectionKind
{
    DuplicateModule,
    ReplacedBuiltIn,
    DuplicateSchema,
}

/// <param name="Kind">Why.</param>
/// <param name="Path">The file to report it in.</param>
/// <param name="Subject">The module's or section's name.</param>
/// <param name="Other">The file that it meets.</param>
internal sealed record Rejection(RejectionKind Kind, string Path, string Subject, string Other);
