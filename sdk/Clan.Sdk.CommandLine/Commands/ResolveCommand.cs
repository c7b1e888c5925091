using System.CommandLine;
using Clan.Sdk.CommandLine.Reports;
using Clan.Sdk.CommandLine.Terminals;
using Clan.Sdk.Json;
using Clan.Sdk.Options;

namespace Clan.Sdk.CommandLine.Commands;

/// <summary><c>resolve</c>: what each machine gets, for people or for programs.</summary>
internal sealed class ResolveCommand : InventoryCommand
{
    private readonly SchemaOption _schema = new();

    private readonly DayOption _day = new();

    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON object for each inventory, one a line." };

    private readonly Option<bool> _defaults = new("--defaults") { Description = "Show settings that keep their default too." };

    public ResolveCommand(CommandContext context)
        : base("resolve", "Show what each machine gets: its services, roles, the reason for each, and its settings.", context)
    {
        Add(_json);
        Add(_defaults);
        Add(_schema);
        Add(_day);
        SetAction(Run);
    }

    public override IReadOnlyList<(string Arguments, string Meaning)> Examples =>
        [
            (Context.Source.Example, "Show every machine with its roles, why it has them, and their settings."),
            ($"--json {Context.Source.Example}", "The same for programs, with the canonical inventory and every problem."),
        ];

    private int Run(ParseResult line)
    {
        var inputs = Context.Source.Read(line);
        var schema = line.GetValue(_schema);
        var print = Printer(line);
        var problems = new FindingLines(Context.Terminal.Error);
        problems.Write(inputs.Added.Findings);
        var exitCode = ExitCode.Of(inputs.Added.IsReadable, inputs.Added.Findings.Select(finding => finding.Diagnostic));
        foreach (var input in inputs.All)
        {
            var resolved = input.Resolve(schema, line.GetValue(_day));
            exitCode = Math.Max(exitCode, ExitCode.Of(input.IsReadable, resolved.Diagnostics));
            print(input.Name, resolved);
            if (!line.GetValue(_json))
            {
                problems.Write([.. Finding.InReadingOrder(input.Name, resolved.Diagnostics)]);
            }
        }

        return exitCode;
    }

    private Action<string, ResolvedInventory> Printer(ParseResult line) =>
        line.GetValue(_json) ? PrintJson : new ResolvedReport(Context.Terminal.Output, line.GetValue(_defaults)).Write;

    private void PrintJson(string input, ResolvedInventory resolved)
    {
        using var json = new NixJsonWriter(Context.Terminal.OutputStream);
        resolved.WriteJson(json, input);
        json.NewLine();
        json.Flush();
    }
}
