using System.Globalization;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Clan.Sdk.Build;

/// <summary>What the build says about the runs of the program.</summary>
internal sealed class CheckReport(TaskLoggingHelper log, string projectFile, bool isStrict, ITaskItem[] sourceRoots)
{
    public const string Stopped = "CLAN4020";
    public const string NotChecked = "CLAN4021";
    public const string WrongSetting = "CLAN4022";
    public const string NoInventory = "CLAN4023";

    // Several runs of one program mostly find the same.
    private readonly List<BuildFinding> _findings = [];
    private readonly Dictionary<BuildFinding, List<string>> _runs = [];

    /// <summary>Takes in what one run has left.</summary>
    /// <param name="run">What tells it from the others; empty where there is only one.</param>
    /// <param name="end">How it ended.</param>
    /// <param name="limit">The time that it had.</param>
    /// <param name="read">Reads its findings.</param>
    /// <returns>Whether it has checked all that it has.</returns>
    public bool Add(string run, ProgramEnd end, TimeSpan limit, Func<CheckResult?> read)
    {
        var (result, problem) = Read(read);
        Add(run, result?.Findings ?? []);
        switch (end.Fate)
        {
            case ProgramFate.Interrupted:
                Failed(Stopped, $"The check of the inventory{Of(run)} was interrupted, because the build was cancelled.");
                return false;
            case ProgramFate.TooSlow:
                Failed(
                    Stopped,
                    string.Format(
                        CultureInfo.InvariantCulture,
                        "The check of the inventory{0} was stopped after {1} s: the program did not end. Raise the property ClanCheckTimeout (seconds), or set ClanCheckOnBuild to false if the program does not return inventory.RunAsync(args).",
                        Of(run),
                        limit.TotalSeconds
                    )
                );
                return false;
            case var _ when end.ExitCode == 0 && problem is not null:
                Failed(NotChecked, $"The inventory is not checked{Of(run)}: what the program reported cannot be read, {problem}.");
                return false;
            default:
                return IsChecked(run, end, result);
        }
    }

    /// <summary>Names the processes that outlived the program.</summary>
    public void LeftRunning(ProgramEnd end)
    {
        if (end.Left.Count > 0)
        {
            Note($"Processes that the program started for the check still run: {string.Join(", ", end.Left)}.");
        }
    }

    public void Note(string message) => log.LogMessage(MessageImportance.High, Printable.Text(message));

    public void Failed(string id, string message, IEnumerable<string>? lines = null) =>
        log.LogError(null, id, null, ProjectLinks.Diagnostic(id), Printable.LineStart(projectFile), 0, 0, 0, 0, Text(message, lines));

    /// <summary>Reports the findings of all runs, each once.</summary>
    public void WriteFindings(int runs)
    {
        foreach (var finding in _findings)
        {
            var found = _runs[finding];
            Write(
                found.Count == runs ? finding : finding with { Message = $"{finding.Message} (checked with: {string.Join("; ", found)})" }
            );
        }
    }

    private static (CheckResult? Result, string? Problem) Read(Func<CheckResult?> read)
    {
        try
        {
            return (read(), null);
        }
        catch (Exception exception) when (exception is FormatException or IOException or UnauthorizedAccessException)
        {
            return (null, exception.Message.TrimEnd('.'));
        }
    }

    private static string Of(string run) => run.Length > 0 ? $" with '{run}'" : "";

    private static string Text(string message, IEnumerable<string>? lines) =>
        string.Join("\n", new[] { Printable.Text(message) }.Concat((lines ?? []).Select(line => "  | " + Printable.Text(line))));

    private void Add(string run, IEnumerable<BuildFinding> findings)
    {
        foreach (var finding in findings)
        {
            if (!_runs.TryGetValue(finding, out var found))
            {
                _findings.Add(finding);
                _runs.Add(finding, found = []);
            }

            if (found.Count == 0 || found[found.Count - 1] != run)
            {
                found.Add(run);
            }
        }
    }

    private bool IsChecked(string run, ProgramEnd end, CheckResult? result)
    {
        var hasErrors = result is not null && result.Findings.Any(finding => finding.Severity == SeverityWords.Error);
        if (end.ExitCode != 0 && !(hasErrors && end.ExitCode == 1))
        {
            Failed(
                NotChecked,
                string.Format(
                    CultureInfo.InvariantCulture,
                    result is null
                        ? "The inventory is not checked{0}: the program ended with exit code {1} before it called RunAsync."
                        : "The inventory may not be checked as a whole{0}: the program ended with exit code {1}.",
                    Of(run),
                    end.ExitCode
                ),
                end.LastLines
            );
            return false;
        }

        if (result is null)
        {
            log.LogWarning(
                null,
                NoInventory,
                null,
                ProjectLinks.Diagnostic(NoInventory),
                Printable.LineStart(projectFile),
                0,
                0,
                0,
                0,
                Printable.Text(
                    $"There is no inventory to check{Of(run)}: the program ended, but it never called RunAsync. Return inventory.RunAsync(args), or set ClanCheckOnBuild to false."
                )
            );
        }

        return result is not null;
    }

    private void Write(BuildFinding finding)
    {
        var file = Printable.LineStart(finding.File.Length > 0 ? LocalPath(finding.File) : projectFile);
        var message = Printable.Text(finding.Message);
        var (line, column) = (finding.Line, finding.Column);
        if (finding.Severity == SeverityWords.Error || (isStrict && finding.Severity == SeverityWords.Warning))
        {
            log.LogError(null, finding.Id, null, finding.Help, file, line, column, 0, 0, message);
        }
        else if (finding.Severity == SeverityWords.Warning)
        {
            log.LogWarning(null, finding.Id, null, finding.Help, file, line, column, 0, 0, message);
        }
        else
        {
            log.LogMessage(null, finding.Id, null, file, line, column, 0, 0, MessageImportance.Normal, message);
        }
    }

    private string LocalPath(string file)
    {
        foreach (var root in sourceRoots)
        {
            var mapped = root.GetMetadata("MappedPath");
            if (mapped.Length > 0 && file.StartsWith(mapped, StringComparison.Ordinal))
            {
                return root.ItemSpec + file.Substring(mapped.Length);
            }
        }

        return file;
    }
}
