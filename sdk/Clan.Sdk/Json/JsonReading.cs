namespace Clan.Sdk.Json;

/// <summary>What came of reading JSON: a located value, and everything that is wrong with the text.</summary>
/// <param name="Value">The value; <c>null</c> where there is an error that leaves none.</param>
/// <param name="Diagnostics">Errors and warnings, in the order of the text.</param>
internal sealed record JsonReading(ClanValue Value, IReadOnlyList<Diagnostic> Diagnostics)
{
    public Diagnostic? Error => Diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    public static JsonReading Failed(Diagnostic error) => new(ClanValue.Null, [error]);
}
