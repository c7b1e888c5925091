using System.CommandLine;
using Clan.Sdk.CommandLine.Reports;
using Clan.Sdk.CommandLine.Sources;
using Clan.Sdk.CommandLine.Terminals;
using Clan.Sdk.Options;

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
    };

    public WriteCommand(ModelSource source, CommandContext context)
        : base("write", "Write inventory.json, unless the inventory has errors.", context)
    {
        _inventory = source.Inventory;
        Add(_output);
        SetAction(line => Write(line.GetRequiredValue(_output)));
    }

    public override IReadOnlyList<(string Arguments, string Meaning)> Examples =>
        [("", "Write inventory.json into the current folder."), ("--output ../clan/inventory.json", "Write it where clan reads it.")];

    /// <summary>What the program does when it is called without a command.</summary>
    public int WriteToStandardOutput() => Write(StandardOutput);

    private int Write(string file)
    {
        var findings = Finding.InReadingOrder(_inventory.Name, _inventory.Resolve().Diagnostics).ToList();
        new FindingLines(Context.Terminal.Error).Write(findings);
        if (findings.Exists(finding => finding.Severity == DiagnosticSeverity.Error))
        {
            Context.Terminal.Error.Line($"Nothing written: {(file == StandardOutput ? "the inventory" : file)} would have errors.");
            return ExitCode.ErrorsFound;
        }

        var json = _inventory.ToJson();
        if (file == StandardOutput)
        {
            Context.Terminal.Output.Writer.Write(json);
        }
        else if (File.Exists(file) && File.ReadAllText(file) == json)
        {
            Context.Terminal.Error.Write(file, Ink.Strong).Line(": up to date");
        }
        else
        {
            _inventory.Write(file);
            Context.Terminal.Error.Write(file, Ink.Strong).Line(": written");
        }

        return ExitCode.Fine;
    }
}
