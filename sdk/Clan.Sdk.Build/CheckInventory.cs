using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Build.Framework;

namespace Clan.Sdk.Build;

/// <summary>
/// Runs the program that was built with the wish to check its inventory, and reports what it finds as errors and warnings of the
/// build. What is not reported by a program that ended well is not checked, and the build says so.
/// </summary>
public sealed class CheckInventory : Microsoft.Build.Utilities.Task, ICancelableTask
{
    private readonly CancellationTokenSource _stop = new();

    /// <summary>The executable.</summary>
    [Required]
    public string Program { get; set; } = "";

    /// <summary>The assembly that the executable runs; empty where it is the program itself.</summary>
    public string Assembly { get; set; } = "";

    /// <summary>One run each: the item is what the program is called with, the metadata <c>Environment</c> adds variables.</summary>
    [Required]
    public ITaskItem[] Runs { get; set; } = [];

    /// <summary>Variables of every run: <c>NAME=value;NAME=value</c>.</summary>
    public string Environment { get; set; } = "";

    /// <summary>Where it runs.</summary>
    [Required]
    public string WorkingDirectory { get; set; } = "";

    /// <summary>The folder for the files that the runs write their findings to.</summary>
    [Required]
    public string ResultFolder { get; set; } = "";

    /// <summary>How many seconds one run may take.</summary>
    public string Timeout { get; set; } = "60";

    /// <summary>Whether warnings are errors.</summary>
    public bool IsStrict { get; set; }

    /// <summary>The project, which is the place of what has no other.</summary>
    public string ProjectFile { get; set; } = "";

    /// <summary>The roots of the sources, whose paths a deterministic build replaces in what the program knows of itself.</summary>
    public ITaskItem[] SourceRoots { get; set; } = [];

    /// <summary>Whether every run checked an inventory, so that the program need not run again before it changes.</summary>
    [Output]
    public bool IsChecked { get; private set; }

    /// <summary>When the check began: what was built after that is not checked.</summary>
    [Output]
    public string Began { get; private set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        var report = new CheckReport(Log, ProjectFile, IsStrict, SourceRoots);
        Began = DateTime.Now.ToString("o", CultureInfo.InvariantCulture);
        try
        {
            var limit = CheckSettings.Timeout(Timeout);
            ResultFiles.RemoveForgotten(ResultFolder);
            var checks = Runs.Select(run => (run.ItemSpec, Start: StartOf(run))).ToList();
            IsChecked = checks.Count > 0;
            foreach (var (arguments, start) in checks)
            {
                IsChecked &= Check(report, Runs.Length > 1 ? arguments : "", start, limit);
            }
        }
        catch (FormatException exception)
        {
            report.Failed(CheckReport.WrongSetting, exception.Message);
        }

        report.WriteFindings(Runs.Length);
        IsChecked &= !Log.HasLoggedErrors;
        return !Log.HasLoggedErrors;
    }

    /// <inheritdoc/>
    public void Cancel() => _stop.Cancel();

    private ProcessStartInfo StartOf(ITaskItem run)
    {
        var arguments = Assembly.Length > 0 ? $"exec {CommandLineText.Quote(Assembly)} {run.ItemSpec}" : run.ItemSpec;
        var start = new ProcessStartInfo(Program, arguments) { WorkingDirectory = WorkingDirectory };
        foreach (var variable in CheckSettings.Environment(Environment).Concat(CheckSettings.Environment(run.GetMetadata("Environment"))))
        {
            start.Environment[variable.Key] = variable.Value;
        }

        return start;
    }

    private bool Check(CheckReport report, string run, ProcessStartInfo start, TimeSpan limit)
    {
        var file = ResultFiles.New(ResultFolder);
        start.Environment[CheckResult.FileVariable] = file;
        try
        {
            using var program = new ProgramRun(start, file, _stop.Token);
            var end = program.Run(limit);
            var isChecked = report.Add(run, end, limit, () => ResultFiles.Read(file));
            report.LeftRunning(end);
            return isChecked;
        }
        catch (Win32Exception exception)
        {
            report.Failed(CheckReport.NotChecked, $"The inventory is not checked: {Program} cannot be started. {exception.Message}");
            return false;
        }
        finally
        {
            ResultFiles.Remove(file, problem => report.Note(problem));
        }
    }
}
