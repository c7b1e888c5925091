using System.CommandLine;
using System.Text;
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
        : base("report", "Write the fleet as one HTML page: who does what and why, every setting, every finding.", context, one: true)
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
            ($"{Context.Source.Example} --svg matrix.svg".TrimStart(), "Draw the matrix, for a pull request."),
            ($"{Context.Source.Example} --serve".TrimStart(), "Show the page while the inventory is edited."),
        ];

    private async Task<int> RunAsync(ParseResult line, CancellationToken cancellation)
    {
        var fleet = Make(line);
        new FindingLines(Context.Terminal.Error).Write(fleet.Findings);
        if (fleet.Document is not { } document)
        {
            return fleet.ExitCode;
        }

        if (line.GetValue(_serve))
        {
            var serving = new FleetServing(Context.Terminal, () => Make(line), Context.Source.FilesOf(line));
            return await serving.RunAsync(line.GetValue(_port), fleet, cancellation).ConfigureAwait(false);
        }

        if (line.GetValue(_json))
        {
            Context.Terminal.Output.Writer.Write(document);
            Context.Terminal.Output.EndLine();
        }
        else
        {
            WriteFiles(line, fleet.Resolved, fleet.Title, document);
        }

        return fleet.ExitCode;
    }

    private void WriteFiles(ParseResult line, ResolvedInventory resolved, string title, string document)
    {
        var picture = line.GetValue(_svg);
        if (picture is not null)
        {
            Write(picture, new MatrixSvg(FleetMatrix.Of(resolved), title).ToSvg());
        }

        if (picture is null || line.GetResult(_output) is { Implicit: false })
        {
            Write(line.GetRequiredValue(_output), Page.Make(document, title));
        }
    }

    private MadeFleet Make(ParseResult line)
    {
        var inputs = Context.Source.Read(line);
        var input = inputs.All.Single();
        var resolved = input.Resolve(line.GetValue(_schema));
        if (!input.IsReadable)
        {
            var findings = inputs.Added.Findings.Concat(Finding.InReadingOrder(input.Name, resolved.Diagnostics));
            return new(input.Name, resolved, null, [.. findings], ExitCode.Unusable);
        }

        var options = new FleetDocumentOptions(line.GetValue(_sourceUrl), Directory.GetCurrentDirectory());
        var document = FleetDocument.Make(input.Inventory, resolved, input.Catalog, options);
        var exitCode = ExitCode.Of(inputs.Added.IsReadable, resolved.Diagnostics);
        return new(input.Inventory.Name, resolved, document, inputs.Added.Findings, exitCode);
    }

    private void Write(string file, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        AtomicFile.Write(file, stream => stream.Write(bytes));
        Context.Terminal.Error.Write(file, Ink.Strong).Line(": written");
    }
}
