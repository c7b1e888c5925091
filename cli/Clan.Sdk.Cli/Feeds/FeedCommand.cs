using System.CommandLine;
using Clan.Sdk.CommandLine;
using Clan.Sdk.CommandLine.Commands;
using Clan.Sdk.CommandLine.Reports;
using Clan.Sdk.CommandLine.Sources;
using Clan.Sdk.CommandLine.Terminals;

namespace Clan.Sdk.Cli.Feeds;

/// <summary><c>feed</c>: a project takes the packages of Clan.Sdk from a folder.</summary>
internal sealed class FeedCommand : InventoryCommand
{
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

    public FeedCommand(CommandContext context)
        : base(context, "feed", "Let a project take the packages of Clan.Sdk from a folder (nuget.config).")
    {
        Add(_feed);
        Add(_project);
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
        if (LocalFeed.Write(feed, project) is { } problem)
        {
            new FindingLines(Context.Terminal.Error).Write([new(feed, problem)]);
            Context.Terminal.Error.Line("Nothing written.");
            return ExitCode.Unusable;
        }

        Context
            .Terminal.Error.Write(Path.Combine(project, "nuget.config"), Ink.Strong)
            .Line($": the packages of Clan.Sdk come from {feed}.");
        return ExitCode.Fine;
    }
}
