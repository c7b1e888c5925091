using System.CommandLine;
using System.CommandLine.Parsing;
using Clan.Sdk.CommandLine.Reports;
using Clan.Sdk.Definitions;
using Clan.Sdk.Nix;

namespace Clan.Sdk.CommandLine.Sources;

/// <summary>The inventories that the program itself built. Where there may be several, an option chooses among them.</summary>
internal sealed class ModelSource : InventorySource
{
    private readonly Option<string[]>? _chosen;

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
        Validators = { RequiredText.Validate },
    };

    /// <param name="all">The inventories.</param>
    /// <param name="isSet">Whether the program says that it has several.</param>
    public ModelSource(IReadOnlyList<OwnInventory> all, bool isSet)
    {
        All = all;
        if (isSet)
        {
            _chosen = new("--inventory")
            {
                HelpName = "NAME",
                Description = "Work on this inventory only. Can be repeated.",
                Recursive = true,
                Validators = { RequiredText.Validate },
            };
            _chosen.AcceptOnlyFromAmong([.. All.Select(own => own.Name).Distinct(StringComparer.Ordinal)]);
        }
    }

    public override string Example => "";

    public override IReadOnlyList<(string Arguments, string Meaning)> ComparisonExamples =>
        [
            ("", "What a write would change, for people and in inventory.json."),
            ("HEAD~1", "What changes against the file of the commit before."),
            ("--format markdown origin/main", "The same against another branch, for a pull request."),
        ];

    public IReadOnlyList<OwnInventory> All { get; }

    public override string? FlakeRoot => Sources.FlakeRoot.OfProgram;

    public override void AddToAll(Command command)
    {
        if (_chosen is not null)
        {
            command.Add(_chosen);
        }
    }

    public override void AddTo(Command command, bool one)
    {
        if (one)
        {
            command.Validators.Add(result =>
            {
                if (Problem(Chosen(result)) is { } problem)
                {
                    result.AddError(problem);
                }
            });
        }
    }

    /// <summary>Why a command that takes one inventory cannot take these; null where it can.</summary>
    public string? Problem(IReadOnlyList<OwnInventory> chosen) =>
        chosen.Count switch
        {
            1 => null,
            0 => "The program has no inventory.",
            _ =>
                $"The program has several inventories: choose one with --inventory NAME ({string.Join(", ", chosen.Select(own => own.Name))}).",
        };

    public IReadOnlyList<OwnInventory> Chosen(ParseResult line) => Chosen(line.CommandResult);

    public IReadOnlyList<OwnInventory> Chosen(CommandResult line) =>
        _chosen is not null && line.GetValue(_chosen) is { Length: > 0 } names ? [.. All.Where(own => names.Contains(own.Name))] : All;

    public override Inputs Read(ParseResult line) => new(Chosen(line).Select(own => own.ToInput()), AddedModules.None);

    public override IReadOnlyList<string> FilesOf(ParseResult line) => [];

    public override void AddComparisonTo(Command command)
    {
        command.Add(_revisions);
        command.Add(_file);
        AddTo(command, one: true);
    }

    public override async Task<Comparison> ReadComparisonAsync(ParseResult line, CancellationToken cancellation)
    {
        var own = Chosen(line).Single();
        var file = line.GetValue(_file) ?? own.Target.Output;
        var revisions = line.GetValue(_revisions) ?? [];
        var findings = new List<Finding>();
        var before = revisions.Length == 0 ? OfFile(own, file) : await OfRevisionAsync(0).ConfigureAwait(false);
        var after = revisions.Length == 2 ? await OfRevisionAsync(1).ConfigureAwait(false) : Written(own, file, findings);
        return new(before, after, AddedModules.None, findings);

        Task<Input?> OfRevisionAsync(int index) =>
            ComparedFiles.ReadAsync(revisions[index], file, ModuleCatalog.Default, name => OfFile(own, name), findings, cancellation);
    }

    public override Task<Input?> ReadOtherAsync(string word, ParseResult line, List<Finding> findings, CancellationToken cancellation)
    {
        var own = Chosen(line)[0];
        return ComparedFiles.ReadAsync(word, own.Target.Output, ModuleCatalog.Default, file => OfFile(own, file), findings, cancellation);
    }

    // Before the first write there is nothing, and all is new.
    private static Input OfFile(OwnInventory own, string file) =>
        File.Exists(file)
            ? NixBeside.Load(file, ModuleCatalog.Default)
            : new(file, new Inventory(own.Inventory.Name), ModuleCatalog.Default) { IsMissing = true };

    /// <summary>What a write would make of the file: what others wrote there stays. Where it would refuse, what the program declares.</summary>
    private static Input Written(OwnInventory own, string file, List<Finding> findings)
    {
        var plan = own.Inventory.Write(
            file,
            InventoryWriteMode.Merge,
            ModuleCatalog.Default,
            isDryRun: true,
            Sources.FlakeRoot.OfProgram,
            CancellationToken.None
        );
        findings.AddRange(plan.Findings.Select(diagnostic => new Finding(file, diagnostic)));
        return own.ToInput() with
        {
            Merged = plan.IsRefused || plan.Result is not { } data ? null : NixUnion.Of(data, NixSplit.Of(own.Inventory.Document).Rest),
        };
    }
}
