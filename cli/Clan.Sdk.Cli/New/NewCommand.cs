using System.CommandLine;
using System.CommandLine.Parsing;
using Clan.Sdk.Cli.Projects;
using Clan.Sdk.CommandLine;
using Clan.Sdk.CommandLine.Commands;
using Clan.Sdk.CommandLine.Reports;
using Clan.Sdk.CommandLine.Terminals;

namespace Clan.Sdk.Cli.New;

/// <summary><c>new</c>: the project that the template <c>clan-inventory</c> makes, without templates.</summary>
internal sealed class NewCommand : InventoryCommand
{
    public const string CommandName = "new";

    private readonly Argument<string> _name = new("NAME")
    {
        Description = "The project's name, and that of its folder.",
        Validators = { RequireName },
    };

    private readonly Option<string> _output = new("--output", "-o")
    {
        HelpName = "DIR",
        Description = "The folder of the project, a new one or an empty one; by default NAME.",
    };

    private readonly Option<string> _clan = new("--clan")
    {
        HelpName = "NAME",
        Description = "The clan's name; by default that of the project.",
    };

    private readonly Option<string> _section = new("--section")
    {
        Description = "The section of the inventory: the one that clan uses today, or the one that it used until 2025.",
        DefaultValueFactory = _ => "instances",
    };

    private readonly Option<bool> _tests = new("--tests") { Description = "With a test project.", DefaultValueFactory = _ => true };

    private readonly Option<bool> _workflow = new("--workflow")
    {
        Description = "With a workflow for GitHub that checks each pull request.",
    };

    private readonly Option<string> _feed = new("--feed")
    {
        HelpName = "DIR",
        Description = "A folder with the packages of Clan.Sdk, as seen from the project: written into its nuget.config.",
    };

    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON object: the files that were written." };

    public NewCommand(CommandContext context)
        : base(context, CommandName, "Make a project for a new inventory: its command line, the check at build, tests.")
    {
        _section.AcceptOnlyFromAmong("instances", "services");
        Add(_name);
        Add(_output);
        Add(_clan);
        Add(_section);
        Add(_tests);
        Add(_workflow);
        Add(_feed);
        Add(_json);
        SetAction(Run);
    }

    public override IReadOnlyList<(string Arguments, string Meaning)> Examples =>
        [
            ("homelab", "Make the project homelab in the folder homelab."),
            ("homelab --section services --tests false", "The older section, and no test project."),
        ];

    // What file systems, MSBuild and XML all take as it is.
    private static void RequireName(SymbolResult result)
    {
        if (result.Tokens.Any(token => !ProjectName.IsSound(token.Value)))
        {
            result.AddError("The name of a project is of letters, digits, spaces, '.', '-' and '_', and begins with a letter or a digit.");
        }
    }

    private int Run(ParseResult line)
    {
        var name = line.GetRequiredValue(_name);
        var folder = line.GetValue(_output) is { Length: > 0 } output ? output : name;
        var project = new NewProject(
            name,
            line.GetValue(_clan) ?? "",
            line.GetRequiredValue(_section),
            line.GetValue(_tests),
            line.GetValue(_workflow),
            line.GetValue(_feed) ?? ""
        );
        var files = project.Files(ProgramVersion.Semantic);
        var report = new FilesReport(Context.Terminal, line.GetValue(_json), folder);
        return (ProjectFolder.Obstacle(folder) ?? ProjectFolder.Write(folder, files)) is { } problem
            ? report.Failed(folder, problem)
            : report.Written(
                [.. files.Select(file => file.Path)],
                pen =>
                {
                    pen.Write(folder, Ink.Strong).Line($": {Counted.Of(files.Count, "file")} written.");
                    pen.Line(
                        "Next, in that folder: dotnet build checks the inventory, dotnet run prints it, dotnet run -- write writes inventory.json."
                    );
                }
            );
    }
}
