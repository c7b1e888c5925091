using Clan.Sdk.CommandLine.Terminals;
using Clan.Sdk.Diagnostics;

namespace Clan.Sdk.CommandLine.Reports;

/// <summary>An output that cannot be written: inputs report their own troubles.</summary>
internal static class OutputTroubles
{
    /// <summary>Whether an exception of a command is one.</summary>
    public static bool Are(Exception exception) => exception is IOException or UnauthorizedAccessException;

    /// <summary>Says so, where that can still be said.</summary>
    /// <returns>The exit code.</returns>
    public static int Report(Terminal terminal, Exception exception)
    {
        try
        {
            terminal.Error.Write($"error {DiagnosticTable.Unwritable.Id}", Ink.Error).Write(": ").Line(exception.Message);
            terminal.Error.Flush();
        }
        catch (Exception second) when (Are(second))
        {
            // There is nobody left to tell; the exit code says it.
        }

        return ExitCode.Unusable;
    }
}
