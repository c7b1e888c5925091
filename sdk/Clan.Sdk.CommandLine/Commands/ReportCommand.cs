using System.CommandLine;
using System.Text;
using Clan.Sdk.CommandLine.FleetPage;
using Clan.Sdk.CommandLine.Reports;
using Clan.Sdk.CommandLine.Sources;
using Clan.Sdk.CommandLine.Terminals;
using Clan.Sdk.Json;
using Clan.Sdk.Options;

namespace Clan.Sdk.CommandLine.Commands;

/// <summary><c>report</c>: the fleet as one HTML page that needs no network and no server.</summary>
internal sealed class ReportCommand : InventoryCommand
{
    private readonly SchemaOption _schema = new();

    private readonly Option<string> _output = new("--output", "-o")
    {
        HelpName = "FILE",
        Description = "The page to write.",
        DefaultValueFactory = _ => "fleet.html",
    };

    private readonly Option<bool> _json = new("--json") { Description = "Print the page's document instead of writing the page." };

    private readonly Option<string?> _sourceUrl = new("--source-url")
    {
        HelpName = "TEMPLATE",
        Description = "Links each line of source to a code host: an address with {path} and {line}.",
    };

    public ReportCommand(CommandContext context)
        : base("report", "Write the fleet as one HTML page: who does what and why, every setting, every finding.", context, one: true)
    {
        Add(_output);
        Add(_json);
        Add(_sourceUrl);
        Add(_schema);
        SetAction(Run);
    }

    public override IReadOnlyList<(string Arguments, string Meaning)> Examples =>
        [
            ($"{Context.Source.Example} --output fleet.html".TrimStart(), "Write the page, to be opened from disk, mailed or kept."),
            (
                $"{Context.Source.Example} --source-url https://example.org/fleet/blob/main/{{path}}#L{{line}}".TrimStart(),
                "Link every line to the code host."
            ),
        ];

    private int Run(ParseResult line)
    {
        var inputs = Context.Source.Read(line);
        var findings = new FindingLines(Context.Terminal.Error);
        findings.Write(inputs.Added.Findings);
        var input = inputs.All.Single();
        var resolved = input.Resolve(line.GetValue(_schema));
        if (!input.IsReadable)
        {
            findings.Write([.. Finding.InReadingOrder(input.Name, resolved.Diagnostics)]);
            return ExitCode.Unusable;
        }

        var options = new FleetDocumentOptions(line.GetValue(_sourceUrl), Directory.GetCurrentDirectory());
        var document = new FleetDocument(input.Inventory, resolved, options).ToJson();
        if (line.GetValue(_json))
        {
            Context.Terminal.Output.Writer.Write(document);
            Context.Terminal.Output.EndLine();
        }
        else
        {
            var file = line.GetRequiredValue(_output);
            var page = Encoding.UTF8.GetBytes(Page.Make(document, input.Inventory.Name));
            AtomicFile.Write(file, stream => stream.Write(page));
            Context.Terminal.Error.Write(file, Ink.Strong).Line(": written");
        }

        return ExitCode.Of(inputs.Added.IsReadable, resolved.Diagnostics);
    }
}
