namespace Clan.Sdk.CommandLine;

/// <summary>What the process returns (docs/command-line.md). Of several, the greatest counts.</summary>
internal static class ExitCode
{
    public const int Fine = 0;

    /// <summary>The input was read and has errors.</summary>
    public const int ErrorsFound = 1;

    /// <summary>Wrong usage, or input that cannot be read.</summary>
    public const int Unusable = 2;

    /// <param name="isReadable">Whether the input could be read.</param>
    /// <param name="diagnostics">What was found in it.</param>
    /// <param name="failing">The least severity that fails.</param>
    public static int Of(bool isReadable, IEnumerable<Diagnostic> diagnostics, DiagnosticSeverity failing = DiagnosticSeverity.Error) =>
        !isReadable ? Unusable
        : diagnostics.Any(diagnostic => diagnostic.Severity >= failing) ? ErrorsFound
        : Fine;
}
