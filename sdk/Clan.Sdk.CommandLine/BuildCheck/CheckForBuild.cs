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
    public static int Run(Input input, string resultFile)
    {
        IReadOnlyList<Diagnostic> diagnostics =
        [
            .. input.Resolve().Diagnostics,
            .. FlakePaths.Missing(input.Inventory, FlakeRoot.OfProgram),
        ];
        var findings = Finding.InReadingOrder(input.Name, diagnostics).Select(finding => Line(finding.Diagnostic));
        try
        {
            // A program may have several inventories.
            using var file = new FileStream(resultFile, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);
            file.Write(Utf8.GetBytes(CheckResult.Format(input.Name, findings)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The build shows the last words of a program that failed.
            Console.Error.WriteLine($"The findings cannot be handed to the build: {Printable.Text(exception.Message)}");
            return ExitCode.Unusable;
        }

        return ExitCode.Of(isReadable: true, diagnostics);
    }

    private static BuildFinding Line(Diagnostic diagnostic) =>
        new(
            diagnostic.Severity.Word(),
            diagnostic.Id,
            diagnostic.HelpLink,
            diagnostic.Location.File ?? "",
            diagnostic.Location.Line,
            diagnostic.Location.Column,
            diagnostic.Subject is { Length: > 0 } subject ? $"{diagnostic.Message} [{subject}]" : diagnostic.Message
        );
}
