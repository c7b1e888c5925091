using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Build.Framework;

namespace Clan.Sdk.Build;

/// <summary>
/// Runs the program that was built with the wish to check its inventory, and reports what it finds as errors and warnings of the
/// build. A program that never gets to <c>RunAsync</c> reports nothing.
/// </summary>
public sealed class CheckInventory : Microsoft.Build.Utilities.Task, ICancelableTask
{
    private const string TooSlow = "CLAN4020";
    private ProgramRun? _run;

    /// <summary>The executable.</summary>
    [Required]
    public string Program { get; set; } = "";

    /// <summary>Its arguments, quoted.</summary>
    public string Arguments { get; set; } = "";

    /// <summary>Where it runs.</summary>
    [Required]
    public string WorkingDirectory { get; set; } = "";

    /// <summary>The file that the program writes its findings to.</summary>
    [Required]
    public string ResultFile { get; set; } = "";

    /// <summary>How many seconds the program may take.</summary>
    public int Timeout { get; set; } = 30;

    /// <summary>Whether warnings are errors.</summary>
    public bool IsStrict { get; set; }

    /// <summary>The roots of the sources, whose paths a deterministic build replaces in what the program knows of itself.</summary>
    public ITaskItem[] SourceRoots { get; set; } = [];

    /// <summary>Whether the program ended, so that it need not run again before it changes.</summary>
    [Output]
    public bool IsChecked { get; private set; }

    /// <inheritdoc/>
    public override bool Execute()
    {
        File.Delete(ResultFile);
        var start = new ProcessStartInfo(Program, Arguments) { WorkingDirectory = WorkingDirectory };
        start.Environment[BuildFinding.ResultVariable] = ResultFile;
        try
        {
            using var run = _run = new(start);
            IsChecked = run.Run(TimeSpan.FromSeconds(Timeout));
        }
        catch (Win32Exception exception)
        {
            Log.LogMessage(MessageImportance.Low, "The inventory is not checked: {0} cannot be started. {1}", Program, exception.Message);
            return true;
        }

        Report();
        if (!IsChecked)
        {
            ReportTimeout();
        }

        return !Log.HasLoggedErrors;
    }

    /// <inheritdoc/>
    public void Cancel() => _run?.Cancel();

    private void Report()
    {
        if (!File.Exists(ResultFile))
        {
            Log.LogMessage(MessageImportance.Low, "The program did not call RunAsync: there is no inventory to check.");
            return;
        }

        foreach (var finding in File.ReadAllLines(ResultFile).Select(BuildFinding.Parse).OfType<BuildFinding>())
        {
            Report(finding);
        }
    }

    private void Report(BuildFinding finding)
    {
        var file = finding.File.Length > 0 ? LocalPath(finding.File) : null;
        if (finding.Severity == SeverityWords.Error || (IsStrict && finding.Severity == SeverityWords.Warning))
        {
            Log.LogError(null, finding.Id, null, finding.Help, file, finding.Line, finding.Column, 0, 0, finding.Message);
        }
        else if (finding.Severity == SeverityWords.Warning)
        {
            Log.LogWarning(null, finding.Id, null, finding.Help, file, finding.Line, finding.Column, 0, 0, finding.Message);
        }
        else
        {
            Log.LogMessage(null, finding.Id, null, file, finding.Line, finding.Column, 0, 0, MessageImportance.Normal, finding.Message);
        }
    }

    private void ReportTimeout() =>
        Log.LogWarning(
            null,
            TooSlow,
            null,
            ProjectLinks.Diagnostic(TooSlow),
            null,
            0,
            0,
            0,
            0,
            string.Format(
                CultureInfo.InvariantCulture,
                "The check of the inventory was stopped after {0} s: the program did not end. Raise the property ClanCheckTimeout (seconds), or set ClanCheckOnBuild to false if the program does not return inventory.RunAsync(args).",
                Timeout
            )
        );

    private string LocalPath(string file)
    {
        foreach (var root in SourceRoots)
        {
            var mapped = root.GetMetadata("MappedPath");
            if (mapped.Length > 0 && file.StartsWith(mapped, StringComparison.Ordinal))
            {
                return Path.Combine(root.ItemSpec, file[mapped.Length..]);
            }
        }

        return file;
    }
}
