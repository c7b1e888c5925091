using System.CommandLine;
using Clan.Sdk.Cli.Sync.Changes;
using Clan.Sdk.Cli.Sync.Flakes;
using Clan.Sdk.CommandLine;
using Clan.Sdk.CommandLine.Commands;
using Clan.Sdk.CommandLine.Reports;
using Clan.Sdk.CommandLine.Sources;
using Clan.Sdk.Diagnostics;

namespace Clan.Sdk.Cli.Sync;

/// <summary><c>sync</c>: what the user's own flake says of its modules becomes definition files.</summary>
internal sealed class SyncCommand : InventoryCommand
{
    public const string CommandName = "sync";

    private readonly Argument<string> _flake = new("FLAKE")
    {
        Description = "The flake of the fleet: a folder, or any reference that nix knows.",
        DefaultValueFactory = _ => ".",
    };

    private readonly Option<string> _output = new("--output", "-o")
    {
        HelpName = "DIR",
        Description = "The folder of the definitions.",
        DefaultValueFactory = _ => "clan-modules",
    };

    private readonly Option<string[]> _inputs = new("--input")
    {
        HelpName = "NAME",
        Description = "Reads only the modules of this input; 'self' is the flake itself. Can be repeated.",
    };

    private readonly Option<int> _timeout = new("--timeout")
    {
        HelpName = "SECONDS",
        Description = "How long nix may take for one question.",
        DefaultValueFactory = _ => 600,
    };

    private readonly Option<bool> _check = new("--check")
    {
        Description = "Write nothing; the exit code is 1 where something would change.",
    };

    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON object: inputs, changes, and what was found." };

    public SyncCommand(CommandContext context)
        : base(context, CommandName, "Describe the modules of a flake: definition files of exactly the options that it has.")
    {
        _flake.Validators.Add(RequiredText.Validate);
        _output.Validators.Add(RequiredText.Validate);
        _inputs.Validators.Add(RequiredText.Validate);
        _timeout.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && int.TryParse(text, out var seconds) && seconds < 1)
            {
                result.AddError("--timeout takes a number of seconds of 1 or more.");
            }
        });
        Add(_flake);
        Add(_output);
        Add(_inputs);
        Add(_timeout);
        Add(_check);
        Add(_json);
        SetAction(RunAsync);
    }

    public override IReadOnlyList<(string Arguments, string Meaning)> Examples =>
        [
            (".", "Describe the modules of the flake in this folder, in clan-modules/."),
            ("--input self", "Only the flake's own modules."),
            ("--check ../fleet", "In continuous integration: fail where the definitions are not those of the flake."),
        ];

    private async Task<int> RunAsync(ParseResult line, CancellationToken cancellation)
    {
        var reference = line.GetRequiredValue(_flake);
        var report = new SyncReport(Context.Terminal, reference, line.GetValue(_json), line.GetValue(_check));
        var flake = new Flake(reference, TimeSpan.FromSeconds(line.GetValue(_timeout)), report.Progress);
        var answer = await flake.OverviewAsync(cancellation).ConfigureAwait(false);
        var inputs = line.GetValue(_inputs) ?? [];
        if (answer.Value is not { } overview || SyncFindings.Obstacle(overview, inputs) is not null)
        {
            report.Add(answer.Problem ?? SyncFindings.Obstacle(answer.Value!, inputs)!);
            return report.End(null, null);
        }

        if (SyncFindings.Time(overview) is { } time)
        {
            report.Add(time);
        }

        return await SyncAsync(flake, overview, inputs, line.GetRequiredValue(_output), report, cancellation).ConfigureAwait(false);
    }

    private static async Task<int> SyncAsync(
        Flake flake,
        FlakeOverview overview,
        IReadOnlyCollection<string> inputs,
        string output,
        SyncReport report,
        CancellationToken cancellation
    )
    {
        DefinitionFolder folder;
        try
        {
            folder = new(output);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            report.Add(new(DiagnosticTable.Unreadable, $"The folder \"{output}\" cannot be read: {exception.Message}"));
            return report.End(overview, null);
        }

        var wants = (string input) => inputs.Count == 0 || inputs.Contains(input);
        var broken = overview.Inputs.Where(input => input.Value.Failed && wants(input.Key)).Select(input => input.Key).ToHashSet();
        foreach (var input in broken.Order(StringComparer.Ordinal))
        {
            report.Add(SyncFindings.UnreadInput(input));
        }

        var definitions = new FlakeDefinitions(overview, folder);
        var asked = definitions.Modules(inputs);
        report.Expect(asked);
        var reading = new ModuleReading(flake, cancellation);
        foreach (var input in asked.GroupBy(module => (module.Section, module.Input)))
        {
            await reading.ReadAsync([.. input]).ConfigureAwait(false);
        }

        foreach (var (module, problem) in reading.Failed)
        {
            report.Add(
                SyncFindings.Unread(module, problem, folder.Has(DefinitionFolder.Identity(module.Section, module.Input, module.Name)))
            );
        }

        var wanted = definitions.OfModules(asked, reading.Read).ToList();
        if (wants(overview.Core!))
        {
            wanted.AddRange(await OfCoreAsync(flake, overview, definitions, report, cancellation).ConfigureAwait(false));
        }

        var files = folder.Plan(wanted, input => wants(input) && !broken.Contains(input));
        report.Show(files);
        if (!report.IsCheck && files.Count > 0 && folder.Apply(files) is { } problemOfWriting)
        {
            report.Add(problemOfWriting);
            return report.End(overview, null);
        }

        return report.End(overview, files);
    }

    // The inventory's own options are clan-core's.
    private static async Task<IEnumerable<WantedFile>> OfCoreAsync(
        Flake flake,
        FlakeOverview overview,
        FlakeDefinitions definitions,
        SyncReport report,
        CancellationToken cancellation
    )
    {
        var files = new List<WantedFile>();
        if (overview.HasInventory)
        {
            var inventory = await flake.InventoryAsync(cancellation).ConfigureAwait(false);
            if (inventory.Problem is { } problem)
            {
                report.Add(SyncFindings.UnreadInventory(problem));
            }

            files.Add(definitions.OfInventory(inventory.Value));
        }

        if (definitions.OfAliases() is { } aliases)
        {
            files.Add(aliases);
        }

        return files;
    }
}
