using Clan.Sdk.Cli;
using Clan.Sdk.Cli.Feeds;
using Clan.Sdk.Cli.Import;
using Clan.Sdk.Cli.Modules;
using Clan.Sdk.Cli.New;
using Clan.Sdk.Cli.Sync;
using Clan.Sdk.CommandLine;
using Clan.Sdk.CommandLine.Commands;
using Clan.Sdk.CommandLine.Sources;
using Clan.Sdk.CommandLine.Terminals;

WarmUp.Begin(args);
using var terminal = Terminal.OfProcess();
var app = new InventoryApp(
    "Checks and resolves the inventory.json of a clan fleet, exactly as Nix does.",
    new FileSource(terminal.Input, ModuleFolders.Read),
    terminal,
    new NamedCommand(NewCommand.CommandName, context => new NewCommand(context)),
    new NamedCommand(NewModuleCommand.CommandName, context => new NewModuleCommand(context)),
    new NamedCommand(ImportCommand.CommandName, context => new ImportCommand(context)),
    new NamedCommand(SyncCommand.CommandName, context => new SyncCommand(context)),
    new NamedCommand(FeedCommand.CommandName, context => new FeedCommand(context))
);
return await app.RunAsync(args);
