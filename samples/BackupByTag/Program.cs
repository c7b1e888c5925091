// The same guide with a tag: every machine that carries it is backed up.
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var backup = inventory.AddTag("backup");
inventory.AddMachine("jon", tags: [backup]);
inventory.AddMachine("sara", tags: [backup]);
var backupServer = inventory.AddMachine("backup_server");

inventory.Services.AddBorgbackup("instance_1").WithClient(backup).WithServer(backupServer);

Console.Write(inventory.ToJson());
