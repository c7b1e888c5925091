using System.CommandLine;
using Clan.Sdk.CommandLine.Reports;
using Clan.Sdk.CommandLine.Sources;
using Clan.Sdk.CommandLine.Terminals;
using Clan.Sdk.Json;
using Clan.Sdk.Options;

namespace Clan.Sdk.CommandLine.Commands;

/// <summary><c>migrate</c>: an inventory of the services schema in today's schema, and what could not be carried over.</summary>
internal sealed class MigrateCommand : InventoryCommand
{
    public const string CommandName = "migrate";

    private readonly Option<string?> _output = new("--output", "-o")
    {
        HelpName = "FILE",
        Description = "The file to write. Without it the result goes to standard output.",
        Validators = { RequiredText.Validate },
    };

    private readonly SchemaOption _schema = new();

    private readonly DayOption _day = new();

    private readonly Option<bool> _json = new("--json")
    {
        Description = "Print one JSON object: the inventory (unless it goes to a file) and the report.",
    };

    public MigrateCommand(CommandContext context)
        : base(
            CommandName,
            "Carry an inventory from the services schema over to today's schema, and report what changed.",
            context,
            one: true
        )
    {
        Add(_output);
        Add(_json);
        Add(_schema);
        Add(_day);
        SetAction(Run);
    }

    public override IReadOnlyList<(string Arguments, string Meaning)> Examples =>
        [
            (Context.Source.Example, "Print the migrated inventory; the report goes to standard error."),
            ($"{Context.Source.Example} --output migrated.json".TrimStart(), "Write it to a file."),
        ];

    private int Run(ParseResult line)
    {
        var inputs = Context.Source.Read(line);
        var problems = new FindingLines(Context.Terminal.Error);
        problems.Write(inputs.Added.Findings);
        var input = inputs.All.Single();
        var exitCode = ExitCode.Of(
            inputs.Added.IsReadable && input.IsReadable,
            inputs.Added.Findings.Select(finding => finding.Diagnostic)
        );
        if (!input.IsReadable)
        {
            if (line.GetValue(_json))
            {
                FindingsJson.WriteAlone(Context.Terminal.OutputStream, input.Inventory.ReadDiagnostics);
            }
            else
            {
                problems.Write([.. Finding.InReadingOrder(input.Name, input.Inventory.ReadDiagnostics)]);
            }

            return exitCode;
        }

        var result = input.Migrate(line.GetValue(_schema), line.GetValue(_day));
        Write(result, input.Inventory.IsMigrated, line.GetValue(_output), line.GetValue(_json));
        return Math.Max(exitCode, result.Report.NeedsAttention ? ExitCode.ErrorsFound : ExitCode.Fine);
    }

    private void Write(MigrationResult result, bool wasMigrated, string? file, bool json)
    {
        if (file is not null && result.Inventory is { } written)
        {
            AtomicFile.Write(file, output => CanonicalJson.WriteFile(output, written.Document));
        }

        if (json)
        {
            PrintJson(result, withInventory: file is null);
            return;
        }

        if (file is null && result.Inventory is { } migrated)
        {
            Context.Terminal.Output.Writer.Write(migrated.ToJson());
        }

        PrintReport(result, wasMigrated ? "The inventory uses today's schema already." : Summary(result.Report), file);
    }

    private void PrintReport(MigrationResult result, string summary, string? file)
    {
        var pen = Context.Terminal.Error;
        foreach (var entry in result.Report.Entries)
        {
            pen.Write(entry.Location.IsKnown ? $"{entry.Location}: " : "", Ink.Strong)
                .Write(entry.KindName, entry.NeedsAttention ? Ink.Warning : Ink.Note)
                .Line($": {entry.Message}");
        }

        pen.Line(
            result.Inventory is null ? "Nothing migrated: the inventory does not evaluate under the services schema."
            : file is null ? summary
            : $"{file}: written. {summary}"
        );
    }

    private static string Summary(MigrationReport report)
    {
        var open = report.Entries.Count(entry => entry.NeedsAttention);
        return open == 0 ? "Everything was carried over." : $"{Counted.Of(open, "change")} to look at.";
    }

    private void PrintJson(MigrationResult result, bool withInventory)
    {
        var document = new ObjectValue(default);
        if (withInventory)
        {
            document.TryAdd("inventory", result.Inventory?.Document ?? ClanValue.Null, default);
        }

        document.TryAdd("report", result.Report.ToValue(), default);
        Context.Terminal.Output.Writer.Write(CanonicalJson.ToText(document, indented: true));
    }
}
