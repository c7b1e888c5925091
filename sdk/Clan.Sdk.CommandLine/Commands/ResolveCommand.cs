using System.CommandLine;
using Clan.Sdk.CommandLine.Reports;
using Clan.Sdk.CommandLine.Sources;
using Clan.Sdk.CommandLine.Terminals;
using Clan.Sdk.Json;
using Clan.Sdk.Options;
using Clan.Sdk.Resolution;
using Clan.Sdk.Text;

namespace Clan.Sdk.CommandLine.Commands;

/// <summary><c>resolve</c>: what each machine gets, for people or for programs.</summary>
internal sealed class ResolveCommand : InventoryCommand
{
    public const string CommandName = "resolve";

    private readonly SchemaOption _schema = new();

    private readonly DayOption _day = new();

    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON object for each inventory, one a line." };

    private readonly Option<bool> _defaults = new("--defaults") { Description = "Show settings that keep their default too." };

    private readonly Option<bool> _compact = new("--compact")
    {
        Description = "With --json: name the members of each role once, and share equal settings.",
    };

    private readonly Option<string[]> _machines = new("--machine")
    {
        HelpName = "NAME",
        Description = "Show this machine only. Can be repeated.",
        Validators = { RequiredText.Validate },
    };

    public ResolveCommand(CommandContext context)
        : base(CommandName, "Show what each machine gets: its services, roles, the reason for each, and its settings.", context)
    {
        Add(_json);
        Add(_compact);
        Add(_machines);
        Add(_defaults);
        Add(_schema);
        Add(_day);
        Validators.Add(result =>
        {
            if (result.GetValue(_compact) && !result.GetValue(_json))
            {
                result.AddError("--compact is a form of --json: give both.");
            }

            if (result.GetValue(_compact) && result.GetValue(_machines) is { Length: > 0 })
            {
                result.AddError("--compact and --machine exclude each other: one shows the whole fleet, the other single machines.");
            }
        });
        SetAction(Run);
    }

    public override IReadOnlyList<(string Arguments, string Meaning)> Examples =>
        [
            (Context.Source.Example, "Show every machine with its roles, why it has them, and their settings."),
            ($"--machine jon {Context.Source.Example}", "Show one machine."),
            ($"--json --compact {Context.Source.Example}", "The fleet for programs, each member of a role named once."),
            ($"--json {Context.Source.Example}", "The same for programs, with the canonical inventory and every problem."),
        ];

    private int Run(ParseResult line)
    {
        var inputs = Context.Source.Read(line);
        var schema = line.GetValue(_schema);
        var machines = line.GetValue(_machines) ?? [];
        var print = Printer(line, machines);
        var problems = new FindingLines(Context.Terminal.Error);
        problems.Write(inputs.Added.Findings);
        var exitCode = ExitCode.Of(inputs.Added.IsReadable, inputs.Added.Findings.Select(finding => finding.Diagnostic));
        foreach (var input in inputs.All)
        {
            var resolved = input.Resolve(schema, line.GetValue(_day));
            exitCode = Math.Max(exitCode, ExitCode.Of(input.IsReadable, resolved.Diagnostics));
            exitCode = Math.Max(exitCode, Missing(machines, resolved));
            print(input.Name, resolved);
            if (machines.Length > 0 || !line.GetValue(_json))
            {
                problems.Write([.. Finding.InReadingOrder(input.Name, resolved.Diagnostics)]);
            }
        }

        return exitCode;
    }

    // Where errors keep clan from saying what any machine gets, they are the answer.
    private int Missing(string[] machines, ResolvedInventory resolved)
    {
        var exitCode = ExitCode.Fine;
        foreach (var name in resolved.Machines.Count > 0 ? machines : [])
        {
            if (resolved.FindMachine(name) is null)
            {
                var hint = NearestName.Hint(name, resolved.Machines.Select(machine => machine.Name));
                Context.Terminal.Error.Write("error", Ink.Error).Write(": ").Line($"The inventory declares no machine \"{name}\".{hint}");
                exitCode = ExitCode.Unusable;
            }
        }

        return exitCode;
    }

    private Action<string, ResolvedInventory> Printer(ParseResult line, string[] machines) =>
        (IsJson: line.GetValue(_json), IsOfMachines: machines.Length > 0) switch
        {
            (true, true) => (input, resolved) =>
            {
                foreach (var machine in Chosen(resolved, machines))
                {
                    PrintJson(json => MachineJson.Write(json, machine, input));
                }
            },
            (true, false) when line.GetValue(_compact) => (input, resolved) =>
                PrintJson(json => CompactResult.Write(json, resolved, input)),
            (true, false) => (input, resolved) => PrintJson(json => resolved.WriteJson(json, input)),
            (false, true) => (input, resolved) => Report(line).Write(input, resolved, Chosen(resolved, machines)),
            (false, false) => (input, resolved) => Report(line).Write(input, resolved, resolved.Machines),
        };

    private static IReadOnlyList<ResolvedMachine> Chosen(ResolvedInventory resolved, string[] machines) =>
        [.. resolved.Machines.Where(machine => machines.Contains(machine.Name))];

    private ResolvedReport Report(ParseResult line) => new(Context.Terminal.Output, line.GetValue(_defaults));

    private void PrintJson(Action<NixJsonWriter> write)
    {
        using var json = new NixJsonWriter(Context.Terminal.OutputStream);
        write(json);
        json.NewLine();
        json.Flush();
    }
}
