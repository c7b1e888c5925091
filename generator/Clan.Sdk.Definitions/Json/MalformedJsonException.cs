using Clan.Sdk.Definitions.Findings;

namespace Clan.Sdk.Definitions.Json;

/// <summary>The first mistake in a text that is no JSON: it ends the reading of the file, and never leaves the reader.</summary>
internal sealed class MalformedJsonException(DefinitionRule rule, int offset, int length, string message) : Exception(message)
{
    public DefinitionRule Rule { get; } = rule;

    public int Offset { get; } = offset;

    public int Length { get; } = length;
}
