using System.CommandLine;
using Clan.Sdk.CommandLine.Reports;
using Clan.Sdk.CommandLine.Sources;
using Clan.Sdk.CommandLine.Terminals;
using Clan.Sdk.Definitions;
using Clan.Sdk.Writing;

namespace Clan.Sdk.CommandLine.Commands;

/// <summary><c>write</c>: the program's inventory as <c>inventory.json</c>. Only a program has it: a file is already written.</summary>
internal sealed class WriteCommand : InventoryCommand
{
    private const string StandardOutput = "-";
    private readonly Inventory _inventory;

    private readonly Option<string> _output = new("--output", "-o")
    {
        HelpName = "FILE",
        Description = "The file to write. '-' is standard output.",
        DefaultValueFactory = _ => "inventory.json",
        Validators = { RequiredText.Validate },
    };

    private readonly Option<bool> _adopt = new("--adopt")
    {
        Description = "What the program declares counts, whatever the file says of it; what it does not declare stays.",
    };

    private readonly Option<bool> _force = new("--force") { Description = "Replace the file: what the program does not declare is lost." };

    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Show what would change in the file, and write nothing." };

    private readonly FlakeRootOption _flakeRoot = new();

    private readonly Option<bool> _json = new("--json") { Description = "Print what was done as one JSON object." };

    public WriteCommand(ModelSource source, CommandContext context)
        : base("write", "Write inventory.json, unless the inventory has errors; what others wrote there stays.", context)
    {
        _inventory = source.Inventory;
        Add(_output);
        Add(_adopt);
        Add(_force);
        Add(_dryRun);
        Add(_flakeRoot);
        Add(_json);
        Validators.Add(result =>
        {
            if (result.GetValue(_adopt) && result.GetValue(_force))
            {
                result.AddError("--adopt and --force exclude each other: one keeps what others wrote, the other drops it.");
            }
        });
        SetAction(Run);
    }

    public override IReadOnlyList<(string Arguments, string Meaning)> Examples =>
        [
            ("", "Write inventory.json into the current folder."),
            ("--dry-run", "Show what would change in it."),
            ("--output ../clan/inventory.json", "Write it where clan reads it."),
            ("--adopt", "Take over a file that others wrote: what the program does not declare stays."),
        ];

    /// <summary>What the program does when it is called without a command.</summary>
    public int WriteToStandardOutput()
    {
        var findings = Check();
        if (findings.Exists(IsError))
        {
            new FindingLines(Context.Terminal.Error).Write(findings);
            Context.Terminal.Error.Line("Nothing written: the inventory would have errors.");
            return ExitCode.ErrorsFound;
        }

        new FindingLines(Context.Terminal.Error).Write(findings);
        if (_inventory.Document.HoldsNix && _inventory.ToNix() is not null)
        {
            new FindingLines(Context.Terminal.Error).Write([new("-", WriteFindings.NoPlaceForNix("-"))]);
            return ExitCode.ErrorsFound;
        }

        Context.Terminal.Output.Writer.Write(_inventory.ToJson());
        return ExitCode.Fine;
    }

    private int Run(ParseResult line)
    {
        var file = line.GetRequiredValue(_output);
        return file == StandardOutput ? WriteToStandardOutput() : WriteFile(line, file);
    }

    private int WriteFile(ParseResult line, string file)
    {
        var report = Report(line, file);
        var findings = Check();
        if (findings.Exists(IsError))
        {
            report.Refused(findings);
            return ExitCode.ErrorsFound;
        }

        var mode =
            line.GetValue(_adopt) ? InventoryWriteMode.Adopt
            : line.GetValue(_force) ? InventoryWriteMode.Replace
            : InventoryWriteMode.Merge;
        var plan = _inventory.Write(
            file,
            mode,
            ModuleCatalog.Default,
            line.GetValue(_dryRun),
            line.GetValue(_flakeRoot) ?? FlakeRoot.OfProgram,
            CancellationToken.None
        );
        findings.AddRange(plan.Findings.Select(diagnostic => new Finding(file, diagnostic)));
        report.Done(plan, findings);
        return plan.IsUnusable ? ExitCode.Unusable
            : plan.IsRefused ? ExitCode.ErrorsFound
            : ExitCode.Fine;
    }

    private IWriteReport Report(ParseResult line, string file) =>
        line.GetValue(_json)
            ? new WriteJson(Context.Terminal.OutputStream, file, line.GetValue(_dryRun))
            : new WriteLines(Context.Terminal, file, line.GetValue(_dryRun));

    private List<Finding> Check() => [.. Finding.InReadingOrder(_inventory.Name, _inventory.Resolve().Diagnostics)];

    private static bool IsError(Finding finding) => finding.Severity == DiagnosticSeverity.Error;
}
