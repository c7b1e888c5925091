using Clan.Sdk.Definitions.Formats;

namespace Clan.Sdk.Definitions.Sets;

/// <summary>A file that was read.</summary>
/// <param name="Path">Its path.</param>
/// <param name="IsBuiltIn">Whether Clan.Sdk brings it; the project's own definitions go before.</param>
/// <param name="Result">What it defines.</param>
public sealed record DefinitionFile(string Path, bool IsBuiltIn, DefinitionResult Result);
