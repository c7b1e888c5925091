using System.CommandLine;
using Clan.Sdk.CommandLine.Reports;
using Clan.Sdk.Definitions;

namespace Clan.Sdk.CommandLine.Sources;

/// <summary>The one inventory that a program has made.</summary>
internal sealed class ModelSource(Inventory inventory) : InventorySource
{
    private const string Usual = "inventory.json";

    private readonly Argument<string[]> _revisions = new("REVISION")
    {
        Arity = new ArgumentArity(0, 2),
        Description = "A git revision of the file, such as HEAD~1; with two of them, these are compared. Without one, the file as it is.",
        Validators = { RequiredText.Validate },
    };

    private readonly Option<string> _file = new("--output", "-o")
    {
        HelpName = "FILE",
        Description = "The file that write would write.",
        DefaultValueFactory = _ => Usual,
        Validators = { RequiredText.Validate },
    };

    public override string Example => "";

    public override IReadOnlyList<(string Arguments, string Meaning)> ComparisonExamples =>
        [
            ("", "What a write would change, for people and in inventory.json."),
            ("HEAD~1", "What changes against the file of the commit before."),
            ("--format markdown origin/main", "The same against another branch, for a pull request."),
        ];

    public Inventory Inventory { get; } = inventory;

    public override void AddTo(Command command, bool one)
    {
        // The program has one inventory, and its modules are compiled into it.
    }

    public override Inputs Read(ParseResult line) => new([Own], AddedModules.None);

    public override IReadOnlyList<string> FilesOf(ParseResult line) => [];

    public override void AddComparisonTo(Command command)
    {
        command.Add(_revisions);
        command.Add(_file);
    }

    public override async Task<Comparison> ReadComparisonAsync(ParseResult line, CancellationToken cancellation)
    {
        var file = line.GetRequiredValue(_file);
        var revisions = line.GetValue(_revisions) ?? [];
        var findings = new List<Finding>();
        var before = revisions.Length == 0 ? OfFile(file) : await OfRevisionAsync(0).ConfigureAwait(false);
        var after = revisions.Length == 2 ? await OfRevisionAsync(1).ConfigureAwait(false) : Written(file, findings);
        return new(before, after, AddedModules.None, findings);

        Task<Input?> OfRevisionAsync(int index) =>
            ComparedFiles.ReadAsync(revisions[index], file, ModuleCatalog.Default, OfFile, findings, cancellation);
    }

    public override Task<Input?> ReadOtherAsync(string word, ParseResult line, List<Finding> findings, CancellationToken cancellation) =>
        ComparedFiles.ReadAsync(word, Usual, ModuleCatalog.Default, OfFile, findings, cancellation);

    private Input Own => new(Inventory.Name, Inventory, ModuleCatalog.Default);

    // Before the first write there is nothing, and all is new.
    private Input OfFile(string file) =>
        File.Exists(file)
            ? new(file, Inventory.Load(file), ModuleCatalog.Default)
            : new(file, new Inventory(Inventory.Name), ModuleCatalog.Default) { IsMissing = true };

    /// <summary>What a write would make of the file: what others wrote there stays. Where it would refuse, what the program declares.</summary>
    private Input Written(string file, List<Finding> findings)
    {
        var plan = Inventory.Write(
            file,
            InventoryWriteMode.Merge,
            ModuleCatalog.Default,
            isDryRun: true,
            FlakeRoot.OfProgram,
            CancellationToken.None
        );
        findings.AddRange(plan.Findings.Select(diagnostic => new Finding(file, diagnostic)));
        return Own with { Merged = plan.IsRefused ? null : plan.Result };
    }
}
