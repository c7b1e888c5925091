using System.Runtime.Versioning;
using Clan.Sdk.Cli.Native;
using Clan.Sdk.CommandLine;
using Clan.Sdk.CommandLine.Sources;
using Clan.Sdk.CommandLine.Terminals;

[assembly: UnsupportedOSPlatform("windows")]

if (!OwnCommands.Cover(args))
{
    return WholeTool.Run(args);
}

using var terminal = Terminal.OfProcess();
var app = new InventoryApp(
    "Checks and resolves the inventory.json of a clan fleet, exactly as Nix does.",
    new FileSource(terminal.Input, _ => AddedModules.None),
    terminal
);
return await app.RunAsync(args);
