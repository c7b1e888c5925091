using System.CommandLine;
using System.CommandLine.Parsing;
using Clan.Sdk.Cli.Import.Definitions;
using Clan.Sdk.Cli.Modules;
using Clan.Sdk.Cli.Projects;
using Clan.Sdk.CommandLine;
using Clan.Sdk.CommandLine.Commands;
using Clan.Sdk.CommandLine.Reports;
using Clan.Sdk.Definitions.Sets;
using Clan.Sdk.Json;

namespace Clan.Sdk.Cli.Import;

/// <summary><c>import</c>: an inventory becomes a C# project. Only the tool has it: a program has its inventory already.</summary>
internal sealed class ImportCommand : InventoryCommand
{
    private const string StandardInput = "-";

    private readonly Argument<string> _file = new("FILE")
    {
        Description = "An inventory.json. '-' is standard input.",
        Validators = { RequireText },
    };

    private readonly Option<string> _output = new("--output", "-o")
    {
        HelpName = "DIR",
        Description = "The folder of the project: a new one, or an empty one.",
        Required = true,
        Validators = { RequireText },
    };

    private readonly Option<string[]> _modules = new("--modules")
    {
        HelpName = "DIR",
        Description = "Takes the role definition files (*.json) in a folder into the project. Can be repeated.",
        Validators = { RequireText },
    };

    private readonly Option<string> _flakeRoot = new("--flake-root")
    {
        HelpName = "DIR",
        Description = "The flake's folder as the inventory's texts have it: a module that is a file in it becomes a NixPath.",
        Validators = { RequireText },
    };

    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON object: the files, and what to look at." };

    public ImportCommand(CommandContext context)
        : base(context, "import", "Make a C# project of an inventory: handles, typed settings, one statement an instance.")
    {
        Add(_file);
        Add(_output);
        Add(_modules);
        Add(_flakeRoot);
        Add(_json);
        SetAction(Run);
    }

    public override IReadOnlyList<(string Arguments, string Meaning)> Examples =>
        [
            ("inventory.json --output fleet", "Make the project fleet of an inventory."),
            ("inventory.json --modules clan-modules --output fleet", "The same, with the definitions of your own modules."),
        ];

    private static void RequireText(SymbolResult result)
    {
        if (result.Tokens.Any(token => token.Value.Length == 0))
        {
            result.AddError("The name of a file or folder is empty.");
        }
    }

    private int Run(ParseResult line)
    {
        var file = line.GetRequiredValue(_file);
        var folder = line.GetRequiredValue(_output);
        var (added, files) = ModuleFolders.ReadFiles(line.GetValue(_modules) ?? []);
        var inventory = Read(file);
        var findings = new List<Finding>([.. added.Findings, .. Finding.InReadingOrder(file, inventory.ReadDiagnostics)]);
        ImportedProject? project = null;
        if (added.IsReadable && inventory.IsReadable)
        {
            var document = line.GetValue(_flakeRoot) is { } root ? FlakePaths.Of(inventory.Document, root) : inventory.Document;
            project = Write(document, files, folder, findings);
        }

        if (line.GetValue(_json))
        {
            ImportReport.WriteJson(Context.Terminal.OutputStream, folder, project, findings);
        }
        else
        {
            ImportReport.WriteLines(Context.Terminal, folder, project, findings);
        }

        return project is null ? ExitCode.Unusable : ExitCode.Of(isReadable: true, findings.Select(finding => finding.Diagnostic));
    }

    private static ImportedProject? Write(ObjectValue document, IReadOnlyList<DefinitionFile> files, string folder, List<Finding> findings)
    {
        if (ProjectFolder.Obstacle(folder) is { } obstacle)
        {
            findings.Add(new(folder, obstacle));
            return null;
        }

        var project = ImportedProject.Of(document, [.. files.Select(OwnDefinition.Of)], ProgramVersion.Semantic);
        if (ProjectFolder.Write(folder, project.Files) is { } problem)
        {
            findings.Add(new(folder, problem));
            return null;
        }

        findings.AddRange(ImportFindings.Of(project).Select(diagnostic => new Finding(folder, diagnostic)));
        return project;
    }

    private Inventory Read(string file)
    {
        if (file != StandardInput)
        {
            return Inventory.Load(file);
        }

        using var bytes = new MemoryStream();
        Context.Terminal.Input.CopyTo(bytes);
        return Inventory.Parse(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), "<stdin>");
    }
}
