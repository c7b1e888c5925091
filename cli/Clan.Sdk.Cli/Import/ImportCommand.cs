using System.CommandLine;
using Clan.Sdk.Cli.Import.Definitions;
using Clan.Sdk.Cli.Import.Flakes;
using Clan.Sdk.Cli.Modules;
using Clan.Sdk.Cli.Projects;
using Clan.Sdk.Cli.Sync.Flakes;
using Clan.Sdk.CommandLine;
using Clan.Sdk.CommandLine.Commands;
using Clan.Sdk.CommandLine.Reports;
using Clan.Sdk.CommandLine.Sources;
using Clan.Sdk.CommandLine.Terminals;
using Clan.Sdk.Definitions;
using Clan.Sdk.Definitions.Sets;
using Clan.Sdk.Json;

namespace Clan.Sdk.Cli.Import;

/// <summary><c>import</c>: an inventory becomes a C# project. Only the tool has it: a program has its inventory already.</summary>
internal sealed class ImportCommand : InventoryCommand
{
    public const string CommandName = "import";

    private const string StandardInput = "-";

    private readonly Argument<string?> _file = new("FILE")
    {
        Arity = ArgumentArity.ZeroOrOne,
        Description = "An inventory.json. '-' is standard input.",
        Validators = { RequiredText.Validate },
    };

    private readonly Option<string?> _flake = new("--flake")
    {
        HelpName = "DIR",
        Description =
            "Takes the inventory of a flake instead, evaluated by the nix of this machine: a folder, or any reference that nix knows.",
        Validators = { RequiredText.Validate },
    };

    private readonly Option<bool> _expressions = new("--expressions")
    {
        Description = "Takes over Nix code as its text, where that means the same in inventory.nix; without it, such code is listed.",
    };

    private readonly Option<int> _timeout = new("--timeout")
    {
        HelpName = "SECONDS",
        Description = "How long nix may take.",
        DefaultValueFactory = _ => 600,
    };

    private readonly Option<string> _output = new("--output", "-o")
    {
        HelpName = "DIR",
        Description = "The folder of the project: a new one, or an empty one.",
        Required = true,
        Validators = { RequiredText.Validate },
    };

    private readonly Option<string[]> _modules = new("--modules")
    {
        HelpName = "PATH",
        Description = "Takes role definitions into the project: a file, or the files (*.json) in a folder. Can be repeated.",
        Validators = { RequiredText.Validate },
    };

    private readonly Option<string> _flakeRoot = new("--flake-root")
    {
        HelpName = "DIR",
        Description = "The flake's folder as the inventory's texts have it: a module that is a file in it becomes a NixPath.",
        Validators = { RequiredText.Validate },
    };

    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON object: the files, and what to look at." };

    public ImportCommand(CommandContext context)
        : base(context, CommandName, "Make a C# project of an inventory: handles, typed settings, one statement an instance.")
    {
        _timeout.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && int.TryParse(text, out var seconds) && seconds < 1)
            {
                result.AddError("--timeout takes a number of seconds of 1 or more.");
            }
        });
        Validators.Add(result =>
        {
            if (result.GetValue(_file) is null == result.GetValue(_flake) is null)
            {
                result.AddError("Name either an inventory.json or, with --flake, a flake.");
            }
        });
        Add(_file);
        Add(_flake);
        Add(_output);
        Add(_modules);
        Add(_flakeRoot);
        Add(_expressions);
        Add(_timeout);
        Add(_json);
        SetAction(RunAsync);
    }

    public override IReadOnlyList<(string Arguments, string Meaning)> Examples =>
        [
            ("inventory.json --output fleet", "Make the project fleet of an inventory."),
            ("--flake . --output fleet", "The same of the flake in this folder, and which of its lines the project replaces."),
            ("--flake . --expressions --output fleet", "The same, with functions and modules of inputs as the text that they have in Nix."),
            ("inventory.json --modules clan-modules --output fleet", "The same, with the definitions of your own modules."),
        ];

    public override string? Waiting(ParseResult line) =>
        line.GetValue(_flake) is null ? base.Waiting(line) : "nix evaluates the flake; Ctrl+C stops it.";

    private async Task<int> RunAsync(ParseResult line, CancellationToken cancellation)
    {
        var folder = line.GetRequiredValue(_output);
        var (added, files) = ModuleFolders.ReadFiles(line.GetValue(_modules) ?? []);
        var findings = new List<Finding>(added.Findings);
        ImportedProject? project = null;
        IReadOnlyList<NixBinding> replaced = [];
        if (ProjectFolder.Obstacle(folder) is { } obstacle)
        {
            findings.Add(new(folder, obstacle));
        }
        else
        {
            (var document, replaced) = await ReadAsync(line, findings, cancellation).ConfigureAwait(false);
            if (document is not null && added.IsReadable)
            {
                project = Write(document, files, folder, findings);
            }
        }

        if (line.GetValue(_json))
        {
            ImportReport.WriteJson(Context.Terminal.OutputStream, folder, project, replaced, findings);
        }
        else
        {
            ImportReport.WriteLines(Context.Terminal, folder, project, replaced, findings);
        }

        return project is null ? ExitCode.Unusable : ExitCode.Of(isReadable: true, findings.Select(finding => finding.Diagnostic));
    }

    private static ImportedProject? Write(ObjectValue document, IReadOnlyList<DefinitionFile> files, string folder, List<Finding> findings)
    {
        var project = ImportedProject.Of(document, [.. files.Select(OwnDefinition.Of)], ProgramVersion.Semantic);
        if (ProjectFolder.Write(folder, project.Files) is { } problem)
        {
            findings.Add(new(folder, problem));
            return null;
        }

        findings.AddRange(ImportFindings.Of(project).Select(diagnostic => new Finding(folder, diagnostic)));
        return project;
    }

    private async Task<(ObjectValue? Document, IReadOnlyList<NixBinding> Replaced)> ReadAsync(
        ParseResult line,
        List<Finding> findings,
        CancellationToken cancellation
    )
    {
        if (line.GetValue(_flake) is { } reference)
        {
            var flake = new Flake(reference, TimeSpan.FromSeconds(line.GetValue(_timeout)), _ => { });
            var import = await FlakeImport.ReadAsync(flake, line.GetValue(_expressions), cancellation).ConfigureAwait(false);
            findings.AddRange(import.Findings.Select(diagnostic => new Finding(reference, diagnostic)));
            return (import.Document, import.Replaced);
        }

        var file = line.GetRequiredValue(_file)!;
        var input =
            file == StandardInput ? new(file, ReadStandardInput(), ModuleCatalog.Default) : NixBeside.Load(file, ModuleCatalog.Default);
        findings.AddRange(Finding.InReadingOrder(file, input.Inventory.ReadDiagnostics));
        if (!input.IsReadable)
        {
            return (null, []);
        }

        var document = line.GetValue(_flakeRoot) is { } root ? FlakePaths.Of(input.Document, root) : input.Document;
        if (!line.GetValue(_expressions))
        {
            (document, var code) = CodeInFile.TakenOut(document);
            findings.AddRange(code.Select(remainder => new Finding(file, remainder.Finding)));
        }

        return (document, []);
    }

    private Inventory ReadStandardInput()
    {
        using var bytes = new MemoryStream();
        Context.Terminal.Input.CopyTo(bytes);
        return Inventory.Parse(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), "<stdin>");
    }
}
