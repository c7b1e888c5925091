using System.CommandLine;
using Clan.Sdk.CommandLine.Reports;
using Clan.Sdk.CommandLine.Sources;
using Clan.Sdk.CommandLine.Terminals;
using Clan.Sdk.Definitions;
using Clan.Sdk.Writing;

namespace Clan.Sdk.CommandLine.Commands;

/// <summary><c>write</c>: the program's inventories, each as <c>inventory.json</c>. Only a program has it: a file is already written.</summary>
internal sealed class WriteCommand : InventoryCommand
{
    public const string CommandName = "write";

    private const string StandardOutput = "-";

    private readonly Option<string> _output = new("--output", "-o")
    {
        HelpName = "FILE",
        Description = "The file to write. '-' is standard output.",
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
        : base(CommandName, "Write inventory.json, unless the inventory has errors; what others wrote there stays.", context)
    {
        Source = source;
        if (source.All is [var single])
        {
            _output.DefaultValueFactory = _ => single.Target.Output;
        }

        Add(_output);
        Add(_adopt);
        Add(_force);
        Add(_dryRun);
        Add(_flakeRoot);
        Add(_json);
        Validators.Add(result =>
        {
            if (result.GetResult(_output) is { Implicit: false } && source.Problem(source.Chosen(result)) is { } problem)
            {
                result.AddError(problem);
            }

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

    public ModelSource Source { get; }

    /// <summary>What a command line names as the file; null where it names nothing.</summary>
    public string? OutputOf(ParseResult line) => line.GetResult(_output) is { Implicit: false } ? line.GetValue(_output) : null;

    /// <summary>What the program does when it is called without a command, for exactly one inventory.</summary>
    public int WriteToStandardOutput(ParseResult line) => PrintedInventory.Write(Context.Terminal, Source.Chosen(line).Single());

    private int Run(ParseResult line)
    {
        var file = OutputOf(line);
        if (file == StandardOutput)
        {
            return WriteToStandardOutput(line);
        }

        var checks = Source
            .Chosen(line)
            .Select(own => (Own: own, File: file ?? own.Target.Output, Findings: PrintedInventory.Check(own)))
            .ToList();
        var broken = checks.Where(check => check.Findings.Exists(IsError)).ToList();
        foreach (var check in broken)
        {
            Report(line, check.File).Refused(check.Findings);
        }

        return broken.Count > 0
            ? ExitCode.ErrorsFound
            : checks.Select(check => WriteFile(line, check.Own, check.File, check.Findings)).ToList().DefaultIfEmpty(ExitCode.Fine).Max();
    }

    private int WriteFile(ParseResult line, OwnInventory own, string file, List<Finding> findings)
    {
        var isDryRun = line.GetValue(_dryRun);
        if (!isDryRun && file == own.Target.Output && Path.GetDirectoryName(file) is { Length: > 0 } folder)
        {
            // The program says where it belongs; a name from the command line may be mistyped.
            Directory.CreateDirectory(folder);
        }

        var mode =
            line.GetValue(_adopt) ? InventoryWriteMode.Adopt
            : line.GetValue(_force) ? InventoryWriteMode.Replace
            : InventoryWriteMode.Merge;
        var plan = own.Inventory.Write(
            file,
            mode,
            ModuleCatalog.Default,
            isDryRun,
            line.GetValue(_flakeRoot) ?? FlakeRoot.OfProgram,
            CancellationToken.None
        );
        findings.AddRange(plan.Findings.Select(diagnostic => new Finding(file, diagnostic)));
        Report(line, file).Done(plan, findings);
        return plan.IsUnusable ? ExitCode.Unusable
            : plan.IsRefused ? ExitCode.ErrorsFound
            : ExitCode.Fine;
    }

    private IWriteReport Report(ParseResult line, string file) =>
        line.GetValue(_json)
            ? new WriteJson(Context.Terminal.OutputStream, file, line.GetValue(_dryRun))
            : new WriteLines(Context.Terminal, file, line.GetValue(_dryRun));

    private static bool IsError(Finding finding) => finding.Severity == DiagnosticSeverity.Error;
}
