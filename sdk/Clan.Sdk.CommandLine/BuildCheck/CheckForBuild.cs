using Clan.Sdk.CommandLine.Reports;

namespace Clan.Sdk.CommandLine.BuildCheck;

/// <summary>The check that a build asks for after it built the program: findings go to the build's file, and nothing else happens.</summary>
internal static class CheckForBuild
{
    /// <summary>The file that a build waits for; null where the program runs by itself.</summary>
    public static string? ResultFile =>
        Environment.GetEnvironmentVariable(BuildFinding.ResultVariable) is { Length: > 0 } file ? file : null;

    /// <returns>The exit code of a check.</returns>
    public static int Run(Inventory inventory, string resultFile)
    {
        var diagnostics = inventory.Resolve().Diagnostics;
        var lines = Finding.InReadingOrder(inventory.Name, diagnostics).Select(finding => finding.Diagnostic).ByMachines();

        // A program may have several inventories.
        File.AppendAllLines(resultFile, lines.Select(line => line.ToString()));
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
                    diagnostic.Service,
                    diagnostic.Instance,
                    diagnostic.Role,
                    diagnostic.Tag
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
