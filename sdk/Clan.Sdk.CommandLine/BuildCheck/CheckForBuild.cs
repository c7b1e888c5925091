using System.Text;
using Clan.Sdk.CommandLine.Commands;
using Clan.Sdk.CommandLine.Reports;
using Clan.Sdk.CommandLine.Sources;

namespace Clan.Sdk.CommandLine.BuildCheck;

/// <summary>The check that a build asks for after it built the program: findings go to the build's file, and nothing else happens.</summary>
internal static class CheckForBuild
{
    // What is no Unicode is written with the mark for it, or the report would be lost.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The file that a build waits for; null where the program runs by itself.</summary>
    public static string? ResultFile => Environment.GetEnvironmentVariable(CheckResult.FileVariable) is { Length: > 0 } file ? file : null;

    /// <returns>The exit code of a check.</returns>
    public static int Run(Inventory inventory, string resultFile)
    {
        IReadOnlyList<Diagnostic> diagnostics = [.. inventory.Resolve().Diagnostics, .. FlakePaths.Missing(inventory, FlakeRoot.OfProgram)];
        var findings = Finding.InReadingOrder(inventory.Name, diagnostics).Select(finding => finding.Diagnostic).ByMachines();
        try
        {
            // A program may have several inventories.
            using var file = new FileStream(resultFile, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);
            file.Write(Utf8.GetBytes(CheckResult.Format(inventory.Name, findings)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The build shows the last words of a program that failed.
            Console.Error.WriteLine($"The findings cannot be handed to the build: {Printable.Text(exception.Message)}");
            return ExitCode.Unusable;
        }

        return ExitCode.Of(isReadable: true, diagnostics);
    }

    // A mistake in a role's settings is found on each of its machines; in a build it is one mistake.
    private static IEnumerable<BuildFinding> ByMachines(this IEnumerable<Diagnostic> diagnostics) =>
        diagnostics
            .GroupBy(diagnostic =>
                (
                    diagnostic.Id,
                    diagnostic.Severity,
                    diagnostic.Location,
                    diagnostic.Message,
                    diagnostic.Address with
                    {
                        Machine = null,
                        Path = null,
                    }
                )
            )
            .Select(group => Line(group.First(), group.Count() - 1));

    private static BuildFinding Line(Diagnostic diagnostic, int more)
    {
        var address = diagnostic.Address + (more > 0 ? $" and {more} more" : "");
        return new(
            diagnostic.Severity.Word(),
            diagnostic.Id,
            diagnostic.HelpLink,
            diagnostic.Location.File ?? "",
            diagnostic.Location.Line,
            diagnostic.Location.Column,
            address.Length > 0 ? $"{diagnostic.Message} [{address}]" : diagnostic.Message
        );
    }
}
