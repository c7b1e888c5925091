using System.CommandLine;
using Clan.Sdk.CommandLine.Explanations;
using Clan.Sdk.CommandLine.Reports;
using Clan.Sdk.CommandLine.Sources;
using Clan.Sdk.CommandLine.Terminals;
using Clan.Sdk.Diagnostics;

namespace Clan.Sdk.CommandLine.Commands;

/// <summary><c>explain</c>: why a machine has what it has, and what a name stands for.</summary>
internal sealed class ExplainCommand : InventoryCommand
{
    public const string CommandName = "explain";

    private const int MostNames = 3;

    private readonly Argument<string[]> _names = new("NAME")
    {
        Arity = new ArgumentArity(1, MostNames),
        Description =
            "A machine, tag, instance or module; or a machine and an instance or module, and the path of a setting; or a machine and the path of a setting.",
    };

    private readonly SchemaOption _schema = new();

    private readonly DayOption _day = new();

    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON object." };

    public ExplainCommand(CommandContext context)
        : base(CommandName, "Say why: which roles a machine holds and by what, and where each setting comes from.", context, one: true)
    {
        Add(_names);
        Add(_json);
        Add(_schema);
        Add(_day);
        SetAction(Run);
    }

    public override IReadOnlyList<(string Arguments, string Meaning)> Examples =>
        [
            Example("jon", "Every role of the machine jon and why it holds it, every setting and where it comes from."),
            Example("jon borgbackup", "The same for one instance or module, with what would give the roles that jon does not hold."),
            Example("jon borgbackup exclude", "One setting: each level that says something of it, and what counts."),
            Example("jon exclude", "The same in every instance."),
            Example("backup", "What a tag, an instance or a module stands for."),
        ];

    private (string, string) Example(string names, string meaning) => ($"{Context.Source.Example} {names}".TrimStart(), meaning);

    private int Run(ParseResult line)
    {
        var inputs = Context.Source.Read(line);
        var findings = new FindingLines(Context.Terminal.Error);
        findings.Write(inputs.Added.Findings);
        var input = inputs.All.Single();
        var resolved = input.Resolve(line.GetValue(_schema), line.GetValue(_day));
        var names = line.GetRequiredValue(_names);
        var isJson = line.GetValue(_json);
        if (resolved.Machines.Count == 0 && resolved.HasErrors)
        {
            Print(input.Name, names, [], resolved.Diagnostics, isJson);
            Context.Terminal.Error.Line("Nothing explained: errors keep clan from resolving any machine.");
            return ExitCode.Of(input.IsReadable, resolved.Diagnostics);
        }

        var (found, problem) = new Question(new(input.Document, resolved, input.Catalog)).Ask(names);
        Print(input.Name, names, found, problem is null ? [] : [new(DiagnosticTable.UnknownName, problem)], isJson);
        return problem is null ? ExitCode.Of(inputs.Added.IsReadable, resolved.Diagnostics) : ExitCode.Unusable;
    }

    private void Print(string input, string[] names, IReadOnlyList<Explanation> found, IReadOnlyList<Diagnostic> diagnostics, bool isJson)
    {
        if (isJson)
        {
            ExplanationJson.Write(Context.Terminal.OutputStream, names, found, diagnostics);
            return;
        }

        new FindingLines(Context.Terminal.Error).Write([.. Finding.InReadingOrder(input, diagnostics)]);
        new ExplanationLines(Context.Terminal.Output, input).Write(found);
    }
}
