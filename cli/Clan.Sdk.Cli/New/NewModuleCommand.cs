using System.CommandLine;
using System.Text;
using Clan.Sdk.Cli.Import.Definitions;
using Clan.Sdk.Cli.Projects;
using Clan.Sdk.CommandLine;
using Clan.Sdk.CommandLine.Commands;
using Clan.Sdk.CommandLine.Reports;
using Clan.Sdk.CommandLine.Sources;
using Clan.Sdk.CommandLine.Terminals;
using Clan.Sdk.Diagnostics;
using Clan.Sdk.Json;

namespace Clan.Sdk.Cli.New;

/// <summary><c>new-module</c>: the role definition that the template <c>clan-module</c> makes, in the folder that a build reads.</summary>
internal sealed class NewModuleCommand : InventoryCommand
{
    public const string CommandName = "new-module";

    private const string Template = "templates/clan-module/MyModule.json";

    private readonly Argument<string> _name = new("NAME")
    {
        Description = "The module's name, as inventories write it.",
        Validators = { RequiredText.Validate },
    };

    private readonly Option<string> _output = new("--output", "-o")
    {
        HelpName = "DIR",
        Description = "The folder of the definitions.",
        DefaultValueFactory = _ => "clan-modules",
        Validators = { RequiredText.Validate },
    };

    private readonly Option<string> _input = new("--input")
    {
        HelpName = "NAME",
        Description = "The flake input that has the module; 'self' is the flake itself.",
        DefaultValueFactory = _ => "self",
        Validators = { RequiredText.Validate },
    };

    private readonly Option<string> _section = new("--section")
    {
        Description = "The section that has the module: the one that clan uses today, or the one that it used until 2025.",
        DefaultValueFactory = _ => "instances",
    };

    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON object: the files that were written." };

    public NewModuleCommand(CommandContext context)
        : base(context, CommandName, "Write a short start of a role definition: a module of your own, described by hand.")
    {
        _section.AcceptOnlyFromAmong("instances", "services");
        Add(_name);
        Add(_output);
        Add(_input);
        Add(_section);
        Add(_json);
        SetAction(Run);
    }

    public override IReadOnlyList<(string Arguments, string Meaning)> Examples =>
        [
            ("@me/web", "Start a description of the flake's module @me/web, in clan-modules/."),
            ("backup --input other-flake", "Of a module that another flake has."),
        ];

    private int Run(ParseResult line)
    {
        var name = line.GetRequiredValue(_name);
        var path = Path.Combine(line.GetRequiredValue(_output), FileNames.Of(name));
        var section = line.GetRequiredValue(_section);
        // The section services has no inputs.
        var input = section == SectionNames.Services ? "null" : CanonicalJson.Quote(line.GetRequiredValue(_input));
        var text = ReadTemplate()
            .Replace("\"MODULE_NAME\"", CanonicalJson.Quote(name), StringComparison.Ordinal)
            .Replace("CLAN_SECTION", section, StringComparison.Ordinal)
            .Replace("\"input\": \"self\"", $"\"input\": {input}", StringComparison.Ordinal);
        var report = new FilesReport(Context.Terminal, line.GetValue(_json), line.GetRequiredValue(_output));
        return Write(path, text) is { } problem
            ? report.Failed(path, problem)
            : report.Written(
                [Path.GetFileName(path)],
                pen =>
                    pen.Write(path, Ink.Strong)
                        .Line(": written. Describe its roles and options there; the next build has typed calls for them.")
            );
    }

    private static Diagnostic? Write(string path, string text)
    {
        try
        {
            if (Path.Exists(path))
            {
                return new(
                    DiagnosticTable.OutputExists,
                    $"\"{path}\" is there already and is not overwritten. Edit it, or remove it first."
                );
            }

            Directory.CreateDirectory(Path.GetDirectoryName(path) is { Length: > 0 } folder ? folder : ".");
            var bytes = Encoding.UTF8.GetBytes(text);
            AtomicFile.Write(path, stream => stream.Write(bytes));
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new(DiagnosticTable.Unwritable, $"\"{path}\" cannot be written: {exception.Message} Nothing was written.");
        }
    }

    private static string ReadTemplate()
    {
        using var reader = new StreamReader(typeof(NewModuleCommand).Assembly.GetManifestResourceStream(Template)!, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
