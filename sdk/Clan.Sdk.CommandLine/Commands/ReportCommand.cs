using System.CommandLine;
using System.Text;
using Clan.Sdk.CommandLine.Changes;
using Clan.Sdk.CommandLine.FleetPage;
using Clan.Sdk.CommandLine.FleetPicture;
using Clan.Sdk.CommandLine.Reports;
using Clan.Sdk.CommandLine.Serving;
using Clan.Sdk.CommandLine.Sources;
using Clan.Sdk.CommandLine.Terminals;
using Clan.Sdk.Json;

namespace Clan.Sdk.CommandLine.Commands;

/// <summary><c>report</c>: the fleet as one HTML page that needs no network and no server.</summary>
internal sealed class ReportCommand : InventoryCommand
{
    public const string CommandName = "report";

    private const int DefaultPort = 8642;

    private readonly SchemaOption _schema = new();

    private readonly Option<string> _output = new("--output", "-o")
    {
        HelpName = "FILE",
        Description = "The page to write.",
        DefaultValueFactory = _ => "fleet.html",
        Validators = { RequiredText.Validate },
    };

    private readonly Option<bool> _json = new("--json") { Description = "Print the page's document instead of writing the page." };

    private readonly Option<string?> _svg = new("--svg")
    {
        HelpName = "FILE",
        Description = "Write the matrix as a picture; the page too where --output names it.",
        Validators = { RequiredText.Validate },
    };

    private readonly Option<string?> _against = new("--against")
    {
        HelpName = "FILE|REVISION",
        Description = "Show what changed since another file, or since a git revision of this one.",
        Validators = { RequiredText.Validate },
    };

    private readonly Option<string?> _sourceUrl = new("--source-url")
    {
        HelpName = "TEMPLATE",
        Description = "Links each line of source to a code host: an address with {path} and {line}.",
    };

    private readonly Option<bool> _serve = new("--serve")
    {
        Description = "Show the page on this machine's loopback instead of writing it, and show each change.",
    };

    private readonly Option<int> _port = new("--port")
    {
        HelpName = "NUMBER",
        Description = "The port of --serve.",
        DefaultValueFactory = _ => DefaultPort,
    };

    public ReportCommand(CommandContext context)
        : base(CommandName, "Write the fleet as one HTML page: who does what and why, every setting, every finding.", context, one: true)
    {
        _port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > ushort.MaxValue)
            {
                result.AddError($"A port is a number from 1 to {ushort.MaxValue}.");
            }
        });
        Add(_output);
        Add(_json);
        Add(_svg);
        Add(_against);
        Add(_sourceUrl);
        Add(_serve);
        Add(_port);
        Add(_schema);
        SetAction(RunAsync);
    }

    public override IReadOnlyList<(string Arguments, string Meaning)> Examples =>
        [
            ($"{Context.Source.Example} --output fleet.html".TrimStart(), "Write the page, to be opened from disk, mailed or kept."),
            (
                $"{Context.Source.Example} --source-url https://example.org/fleet/blob/main/{{path}}#L{{line}}".TrimStart(),
                "Link every line to the code host."
            ),
            (
                $"{Context.Source.Example} --against origin/main --svg change.svg".TrimStart(),
                "Draw what a branch changes, for a pull request."
            ),
            ($"{Context.Source.Example} --serve".TrimStart(), "Show the page while the inventory is edited."),
        ];

    private async Task<int> RunAsync(ParseResult line, CancellationToken cancellation)
    {
        var fleet = await MakeAsync(line, cancellation).ConfigureAwait(false);
        if (fleet.State is not { } state)
        {
            if (line.GetValue(_json))
            {
                FindingsJson.WriteAlone(Context.Terminal.OutputStream, fleet.Findings.Select(finding => finding.Diagnostic));
            }
            else
            {
                new FindingLines(Context.Terminal.Error).Write(fleet.Findings);
            }

            return fleet.ExitCode;
        }

        new FindingLines(Context.Terminal.Error).Write(fleet.Findings);
        var options = new FleetDocumentOptions(line.GetValue(_sourceUrl), Directory.GetCurrentDirectory());
        if (line.GetValue(_serve))
        {
            var serving = new FleetServing(Context.Terminal, () => MakeAsync(line, cancellation), Context.Source.FilesOf(line), options);
            return await serving.RunAsync(line.GetValue(_port), fleet, cancellation).ConfigureAwait(false);
        }

        if (line.GetValue(_json))
        {
            Context.Terminal.Output.Writer.Write(FleetDocument.Make(state, fleet.Against, options));
            Context.Terminal.Output.EndLine();
        }
        else
        {
            WriteFiles(line, fleet, state, options);
        }

        return fleet.ExitCode;
    }

    private void WriteFiles(ParseResult line, MadeFleet fleet, FleetState state, FleetDocumentOptions options)
    {
        var picture = line.GetValue(_svg);
        if (picture is not null)
        {
            Write(picture, MatrixSvg.Of(state, fleet.Against));
        }

        if (picture is null || line.GetResult(_output) is { Implicit: false })
        {
            Write(
                line.GetRequiredValue(_output),
                Page.Make(FleetDocument.Make(state, fleet.Against, options), FleetDocument.NameOf(state.Document))
            );
        }
    }

    private async Task<MadeFleet> MakeAsync(ParseResult line, CancellationToken cancellation)
    {
        var inputs = Context.Source.Read(line);
        var findings = new List<Finding>(inputs.Added.Findings);
        var state = inputs.All.Single().StateOf(line.GetValue(_schema), null, findings);
        FleetDifference? against = null;
        if (state is not null && line.GetValue(_against) is { } word)
        {
            var other = await Context.Source.ReadOtherAsync(word, line, findings, cancellation).ConfigureAwait(false);
            var before = other?.StateOf(line.GetValue(_schema), null, findings);
            against = before is null ? null : FleetDifference.Between(before, state);
            state = before is null ? null : state;
        }

        var exitCode = state is null ? ExitCode.Unusable : ExitCode.Of(inputs.Added.IsReadable, state.Resolved.Diagnostics);
        return new(state, against, findings, exitCode);
    }

    private void Write(string file, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        AtomicFile.Write(file, stream => stream.Write(bytes));
        Context.Terminal.Error.Write(file, Ink.Strong).Line(": written");
    }
}
