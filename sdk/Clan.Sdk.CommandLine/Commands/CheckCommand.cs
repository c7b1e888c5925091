using System.CommandLine;
using Clan.Sdk.CommandLine.Reports;
using Clan.Sdk.CommandLine.Sources;
using Clan.Sdk.CommandLine.Terminals;
using Clan.Sdk.Options;

namespace Clan.Sdk.CommandLine.Commands;

/// <summary><c>check</c>: every problem of the inventories, for people or for programs.</summary>
internal sealed class CheckCommand : InventoryCommand
{
    public const string CommandName = "check";

    private readonly SchemaOption _schema = new();

    private readonly DayOption _day = new();

    private readonly Option<string> _format = new("--format")
    {
        Description = "How to print what was found.",
        DefaultValueFactory = _ => "text",
    };

    private readonly Option<bool> _json = new("--json") { Description = "The same as --format json." };

    private readonly FlakeRootOption _flakeRoot = new();

    private readonly Option<bool> _strict = new("--strict") { Description = "Let warnings fail the check too." };

    public CheckCommand(CommandContext context)
        : base(CommandName, "Report every problem of the inventory, each with its place and what to do.", context)
    {
        _format.AcceptOnlyFromAmong("text", "json", "sarif");
        Add(_format);
        Add(_json);
        Add(_schema);
        Add(_day);
        Add(_strict);
        if (context.Source is ModelSource)
        {
            Add(_flakeRoot);
        }

        SetAction(Run);
    }

    public override IReadOnlyList<(string Arguments, string Meaning)> Examples =>
        [
            ($"{Context.Source.Example}", "Print every problem; the exit code is 1 where there is an error."),
            ($"--format sarif {Context.Source.Example} > problems.sarif", "For code hosts that show problems beside the lines."),
            ($"--strict {Context.Source.Example}", "Fail on warnings too, as in continuous integration."),
        ];

    private int Run(ParseResult line)
    {
        var inputs = Context.Source.Read(line);
        var schema = line.GetValue(_schema);
        var failing = line.GetValue(_strict) ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error;
        var names = new List<string>();
        var findings = new List<Finding>(inputs.Added.Findings);
        var exitCode = ExitCode.Of(inputs.Added.IsReadable, findings.Select(finding => finding.Diagnostic), failing);
        var isPartial = false;
        foreach (var input in inputs.All)
        {
            var resolved = input.Resolve(schema, line.GetValue(_day));
            IReadOnlyList<Diagnostic> diagnostics =
            [
                .. resolved.Diagnostics,
                .. FlakePaths.Missing(input.Inventory, line.GetValue(_flakeRoot) ?? Context.Source.FlakeRoot),
            ];
            isPartial |= input.IsReadable && resolved.Canonical is null;
            names.Add(input.Name);
            findings.AddRange(Finding.InReadingOrder(input.Name, diagnostics));
            exitCode = Math.Max(exitCode, ExitCode.Of(input.IsReadable, diagnostics, failing));
        }

        Write(new(names, findings), isPartial, line.GetValue(_json) ? "json" : line.GetRequiredValue(_format));
        return exitCode;
    }

    private void Write(Findings findings, bool isPartial, string format)
    {
        switch (format)
        {
            case "json":
                FindingsJson.Write(Context.Terminal.OutputStream, findings);
                break;
            case "sarif":
                FindingsSarif.Write(Context.Terminal.OutputStream, findings, Environment.CurrentDirectory);
                break;
            default:
                new FindingLines(Context.Terminal.Output).Write(findings.All);
                FindingSummary.Write(Context.Terminal.Output, findings, isPartial);
                break;
        }
    }
}
