using System.CommandLine;
using Clan.Sdk.CommandLine.Changes;
using Clan.Sdk.CommandLine.Reports;
using Clan.Sdk.CommandLine.Sources;

namespace Clan.Sdk.CommandLine.Commands;

/// <summary><c>diff</c>: what changes for the fleet between two inventories, then in the document.</summary>
internal sealed class DiffCommand : InventoryCommand
{
    public const string CommandName = "diff";

    private readonly SchemaOption _schema = new();

    private readonly DayOption _day = new();

    private readonly Option<string> _format = new("--format")
    {
        Description = "How to print what changes.",
        DefaultValueFactory = _ => "text",
    };

    private readonly Option<bool> _json = new("--json") { Description = "The same as --format json." };

    private readonly Option<bool> _exitCode = new("--exit-code") { Description = "Exit with 1 where anything differs." };

    public DiffCommand(CommandContext context)
        : base(context, CommandName, "Say what changes: for machines and instances, in words and with the reason, then in the document.")
    {
        context.Source.AddComparisonTo(this);
        _format.AcceptOnlyFromAmong("text", "json", "markdown");
        Add(_format);
        Add(_json);
        Add(_exitCode);
        Add(_schema);
        Add(_day);
        SetAction(RunAsync);
    }

    public override IReadOnlyList<(string Arguments, string Meaning)> Examples => Context.Source.ComparisonExamples;

    private async Task<int> RunAsync(ParseResult line, CancellationToken cancellation)
    {
        var compared = await Context.Source.ReadComparisonAsync(line, cancellation).ConfigureAwait(false);
        var findings = new List<Finding>([.. compared.Added.Findings, .. compared.Findings]);
        var states = new[] { compared.Before, compared.After }
            .Select(input => input?.StateOf(line.GetValue(_schema), line.GetValue(_day), findings))
            .ToArray();
        var format = line.GetValue(_json) ? "json" : line.GetRequiredValue(_format);
        if (states is not [{ } before, { } after])
        {
            if (format == "json")
            {
                FindingsJson.WriteAlone(Context.Terminal.OutputStream, findings.Select(finding => finding.Diagnostic));
            }
            else
            {
                new FindingLines(Context.Terminal.Error).Write(findings);
            }

            return ExitCode.Unusable;
        }

        var difference = FleetDifference.Between(before, after);
        Write(difference, findings, format);
        return Math.Max(
            ExitCode.Of(compared.Added.IsReadable, [.. findings.Select(finding => finding.Diagnostic), .. after.Resolved.Diagnostics]),
            line.GetValue(_exitCode) && !difference.IsEmpty ? ExitCode.ErrorsFound : ExitCode.Fine
        );
    }

    private void Write(FleetDifference difference, List<Finding> findings, string format)
    {
        switch (format)
        {
            case "json":
                DifferenceJson.Write(Context.Terminal.OutputStream, difference, findings.Select(finding => finding.Diagnostic));
                break;
            case "markdown":
                new FindingLines(Context.Terminal.Error).Write(findings);
                DifferenceMarkdown.Write(Context.Terminal.Output.Writer, difference);
                break;
            default:
                new FindingLines(Context.Terminal.Error).Write(findings);
                new DifferenceLines(Context.Terminal.Output).Write(difference);
                break;
        }
    }
}
