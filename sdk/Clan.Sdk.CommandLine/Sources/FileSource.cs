using System.CommandLine;
using System.CommandLine.Parsing;
using Clan.Sdk.CommandLine.Reports;
using Clan.Sdk.CommandLine.Terminals;
using Clan.Sdk.Definitions;
using Clan.Sdk.Json;
using Clan.Sdk.Options;

namespace Clan.Sdk.CommandLine.Sources;

/// <summary>Inventories in files that the command line names.</summary>
/// <param name="standardInput">What <c>-</c> reads.</param>
/// <param name="readModules">Reads the definition files of folders.</param>
internal sealed class FileSource(Stream standardInput, Func<IReadOnlyList<string>, AddedModules> readModules) : InventorySource
{
    private const string StandardInput = "-";

    private readonly Argument<string[]> _files = Named<string[]>(ArgumentArity.OneOrMore);

    private readonly Argument<string> _file = Named<string>(ArgumentArity.ExactlyOne);

    private readonly Option<string[]> _modules = new("--modules")
    {
        HelpName = "PATH",
        Description =
            "Adds role definitions to the modules of clan-core: a file, or the files (*.json) and the modules' folders in a folder. Can be repeated.",
        Validators = { RequiredText.Validate },
    };

    private readonly ComparedFiles _compared = new();

    public override string Example => "inventory.json";

    public override IReadOnlyList<(string Arguments, string Meaning)> ComparisonExamples =>
        [
            ("old.json new.json", "What changes between two files."),
            ("HEAD~1 inventory.json", "What changed in the file since the commit before."),
            ("main HEAD", "What changes between two revisions of inventory.json."),
            ("--format markdown origin/main", "The same against another branch, for a pull request."),
        ];

    public override void AddTo(Command command, bool one)
    {
        command.Add(one ? (Argument)_file : _files);
        command.Add(_modules);
    }

    public override Inputs Read(ParseResult line)
    {
        var (added, catalog) = ReadModules(line);
        return new(NamesOf(line).Select(name => Open(name, catalog)), added);
    }

    public override IReadOnlyList<string> FilesOf(ParseResult line) =>
        [.. NamesOf(line).Where(name => name != StandardInput), .. line.GetValue(_modules) ?? []];

    public override void AddComparisonTo(Command command)
    {
        _compared.AddTo(command);
        command.Add(_modules);
    }

    public override Task<Comparison> ReadComparisonAsync(ParseResult line, CancellationToken cancellation)
    {
        var (added, catalog) = ReadModules(line);
        return _compared.ReadAsync(line, catalog, file => Open(file, catalog), added, cancellation);
    }

    public override Task<Input?> ReadOtherAsync(string word, ParseResult line, List<Finding> findings, CancellationToken cancellation)
    {
        var catalog = ReadModules(line).Catalog;
        return ComparedFiles.ReadAsync(word, NamesOf(line)[0], catalog, file => Open(file, catalog), findings, cancellation);
    }

    private string[] NamesOf(ParseResult line) => line.GetValue(_file) is { } file ? [file] : line.GetRequiredValue(_files);

    private (AddedModules Added, ModuleCatalog Catalog) ReadModules(ParseResult line)
    {
        var folders = line.GetValue(_modules) ?? [];
        if (folders.Length == 0)
        {
            return (AddedModules.None, ModuleCatalog.Default);
        }

        var added = readModules(folders);
        return (added, ModuleCatalog.Default.With(added.Definitions, added.InputAliases, added.Schemas));
    }

    private static Argument<T> Named<T>(ArgumentArity arity) =>
        new("FILE")
        {
            Arity = arity,
            Description = "An inventory.json. '-' is standard input.",
            Validators = { RequiredText.Validate, RequireOneStandardInput },
        };

    private static void RequireOneStandardInput(SymbolResult result)
    {
        if (result.Tokens.Count(token => token.Value == StandardInput) > 1)
        {
            result.AddError("'-' is given twice, but standard input can be read only once.");
        }
    }

    private Input Open(string file, ModuleCatalog catalog) =>
        file == StandardInput ? new(file, ReadStandardInput(), catalog) : NixBeside.Load(file, catalog);

    private Inventory ReadStandardInput()
    {
        const string name = "<stdin>";
        try
        {
            return ClosedInput.IsClosed
                ? Inventory.Unreadable(name, "Standard input is closed.")
                : Inventory.Parse(InputFile.Read(standardInput), name);
        }
        catch (IOException exception)
        {
            return Inventory.Unreadable(name, exception.Message);
        }
    }
}
