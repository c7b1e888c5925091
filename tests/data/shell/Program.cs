using Clan.Sdk;
using Clan.Sdk.Instances;

var inventory = new Inventory("my-clan");
var backup = inventory.AddTag("backup");
var jon = inventory.AddMachine("jon", tags: [backup]);
var vault = inventory.AddMachine("vault");
inventory.Instances.AddBorgbackup().WithClientSettings(new() { Exclude = ["/var/cache"] }).WithClient(backup).WithServer(vault);
return await inventory.RunAsync(args);
