using Clan.Sdk.CommandLine.Sources;

namespace Clan.Sdk.CommandLine.Commands;

/// <summary>Every command, in the order of the help.</summary>
internal static class CommandTable
{
    /// <param name="source">Where the inventories come from: only a program's own can be written.</param>
    /// <param name="more">Further commands.</param>
    public static IReadOnlyList<NamedCommand> For(InventorySource source, params ReadOnlySpan<NamedCommand> more) =>
        [
            new(CheckCommand.CommandName, context => new CheckCommand(context)),
            new(ResolveCommand.CommandName, context => new ResolveCommand(context)),
            new(ExplainCommand.CommandName, context => new ExplainCommand(context)),
            new(DiffCommand.CommandName, context => new DiffCommand(context)),
            new(MigrateCommand.CommandName, context => new MigrateCommand(context)),
            new(ReportCommand.CommandName, context => new ReportCommand(context)),
            .. source is ModelSource model
                ? [new(WriteCommand.CommandName, context => new WriteCommand(model, context))]
                : Array.Empty<NamedCommand>(),
            .. more,
        ];
}
