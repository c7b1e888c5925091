using Clan.Sdk.CommandLine.Terminals;

namespace Clan.Sdk.CommandLine.Reports;

/// <summary>The words and looks of the severities.</summary>
internal static class Severities
{
    public static string Word(this DiagnosticSeverity severity) =>
        severity switch
        {
            DiagnosticSeverity.Error => SeverityWords.Error,
            DiagnosticSeverity.Warning => SeverityWords.Warning,
            _ => SeverityWords.Info,
        };

    /// <summary>SARIF 2.1.0 §3.27.10.</summary>
    public static string SarifLevel(this DiagnosticSeverity severity) =>
        severity switch
        {
            DiagnosticSeverity.Error => SeverityWords.Error,
            DiagnosticSeverity.Warning => SeverityWords.Warning,
            _ => "note",
        };

    public static Ink Ink(this DiagnosticSeverity severity) =>
        severity switch
        {
            DiagnosticSeverity.Error => Terminals.Ink.Error,
            DiagnosticSeverity.Warning => Terminals.Ink.Warning,
            _ => Terminals.Ink.Note,
        };
}
