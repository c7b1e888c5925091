using Clan.Sdk.Cli.Sync.Changes;
using Clan.Sdk.Cli.Sync.Flakes;
using Clan.Sdk.CommandLine;
using Clan.Sdk.CommandLine.Reports;
using Clan.Sdk.CommandLine.Terminals;

namespace Clan.Sdk.Cli.Sync;

/// <summary>What sync says: progress and findings on standard error, changes on standard output.</summary>
internal sealed class SyncReport(Terminal terminal, string flake, bool isJson, bool isCheck)
{
    private const string ReadingLine = "trace: reading ";

    private readonly List<Finding> _findings = [];
    private int _expected;
    private int _begun;

    public bool IsCheck => isCheck;

    public void Add(Diagnostic diagnostic) => _findings.Add(new(flake, diagnostic));

    public void Expect(IReadOnlyList<ModuleName> modules)
    {
        _expected = modules.Count;
        foreach (var input in modules.GroupBy(module => module.Input))
        {
            terminal.Error.Line($"Reading {Counted.Of(input.Count(), "module")} of {input.Key}.", Ink.Faint);
        }

        terminal.Error.Flush();
    }

    /// <summary>A line that Nix prints. Of modules each is shown on a terminal; a log needs no more than the inputs.</summary>
    public void Progress(string line)
    {
        if (terminal.Error.IsTerminal && line.StartsWith(ReadingLine, StringComparison.Ordinal))
        {
            // What is read a second time does not count twice.
            _begun = Math.Min(_begun + 1, _expected);
            terminal.Error.Line($"[{_begun}/{_expected}] {line[ReadingLine.Length..]}", Ink.Faint);
            terminal.Error.Flush();
        }
    }

    /// <summary>Shows what changes, before it is written.</summary>
    public void Show(IReadOnlyList<SyncedFile> files)
    {
        if (!isJson)
        {
            SyncLines.Write(terminal.Output, files);
            terminal.Output.Flush();
        }
    }

    /// <summary>The end of the run.</summary>
    /// <param name="overview">What the flake offers; null where that is unknown.</param>
    /// <param name="files">What was written, or would be; null where it could not be.</param>
    /// <returns>The exit code.</returns>
    public int End(FlakeOverview? overview, IReadOnlyList<SyncedFile>? files)
    {
        if (isJson)
        {
            SyncJson.Write(terminal.OutputStream, flake, overview, files ?? [], isCheck, _findings);
        }
        else
        {
            new FindingLines(terminal.Error).Write(_findings);
            terminal.Error.Line(Outcome(files));
        }

        var changes = isCheck && files is { Count: > 0 } ? ExitCode.ErrorsFound : ExitCode.Fine;
        return Math.Max(changes, ExitCode.Of(files is not null, _findings.Select(finding => finding.Diagnostic)));
    }

    private string Outcome(IReadOnlyList<SyncedFile>? files) =>
        files switch
        {
            null => "Not synchronized.",
            { Count: 0 } => "The definitions are those of the flake.",
            _ when isCheck => $"{Counted.Of(files.Count, "file")} would change.",
            _ =>
                $"{Counted.Of(files.Count(file => file.Text is not null), "file")} written, {files.Count(file => file.Text is null)} removed.",
        };
}
