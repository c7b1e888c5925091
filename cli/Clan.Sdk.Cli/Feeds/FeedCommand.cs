using System.CommandLine;
using Clan.Sdk.Cli.Projects;
using Clan.Sdk.CommandLine;
using Clan.Sdk.CommandLine.Commands;
using Clan.Sdk.CommandLine.Reports;
using Clan.Sdk.CommandLine.Sources;
using Clan.Sdk.CommandLine.Terminals;

namespace Clan.Sdk.Cli.Feeds;

/// <summary><c>feed</c>: a project takes the packages of Clan.Sdk from a folder.</summary>
internal sealed class FeedCommand : InventoryCommand
{
    public const string CommandName = "feed";

    private readonly Argument<string> _feed = new("DIR")
    {
        Description = "The folder with the packages of Clan.Sdk.",
        Validators = { RequiredText.Validate },
    };

    private readonly Option<string> _project = new("--project")
    {
        HelpName = "DIR",
        Description = "The folder whose nuget.config is written; by default the current one.",
        DefaultValueFactory = _ => ".",
        Validators = { RequiredText.Validate },
    };

    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON object: the files that were written." };

    public FeedCommand(CommandContext context)
        : base(context, CommandName, "Let a project take the packages of Clan.Sdk from a folder (nuget.config).")
    {
        Add(_feed);
        Add(_project);
        Add(_json);
        SetAction(Run);
    }

    public override IReadOnlyList<(string Arguments, string Meaning)> Examples =>
        [
            ("../clan-sdk/artifacts/packages", "Take them from what a checkout beside the project has packed."),
            ("packages --project fleet", "For the project in another folder."),
        ];

    private int Run(ParseResult line)
    {
        var feed = line.GetRequiredValue(_feed);
        var project = line.GetRequiredValue(_project);
        const string file = "nuget.config";
        var report = new FilesReport(Context.Terminal, line.GetValue(_json), project);
        return LocalFeed.Write(feed, project) is { } problem
            ? report.Failed(feed, problem)
            : report.Written(
                [file],
                pen => pen.Write(Path.Combine(project, file), Ink.Strong).Line($": the packages of Clan.Sdk come from {feed}.")
            );
    }
}
