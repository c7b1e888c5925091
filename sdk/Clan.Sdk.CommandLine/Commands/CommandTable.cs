using Clan.Sdk.CommandLine.Sources;

namespace Clan.Sdk.CommandLine.Commands;

/// <summary>Every command, in the order of the help.</summary>
internal static class CommandTable
{
    public static IEnumerable<InventoryCommand> Create(CommandContext context) =>
        [
            new CheckCommand(context),
            new ResolveCommand(context),
            new ExplainCommand(context),
            new DiffCommand(context),
            new MigrateCommand(context),
            new ReportCommand(context),
            .. context.Source is ModelSource model ? [new WriteCommand(model, context)] : Array.Empty<InventoryCommand>(),
        ];
}
