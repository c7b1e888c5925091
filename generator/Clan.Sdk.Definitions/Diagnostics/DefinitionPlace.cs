namespace Clan.Sdk.Definitions.Diagnostics;

/// <summary>A place in a definition file; see <see cref="DefinitionDiagnostic"/>.</summary>
public sealed record DefinitionPlace(int Offset, int Length, int Line, int Column);
