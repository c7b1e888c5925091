using Clan.Sdk.Definitions.Diagnostics;

namespace Clan.Sdk.Definitions.Json;

/// <summary>The first mistake in a text that is no JSON: it ends the reading of the file, and never leaves the reader.</summary>
internal sealed class MalformedJsonException(DefinitionDiagnosticKind kind, int offset, int length, string message) : Exception(message)
{
    public DefinitionDiagnosticKind Kind { get; } = kind;

    public int Offset { get; } = offset;

    public int Length { get; } = length;
}
