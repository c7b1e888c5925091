// The backup guide of the clan manual: jon is backed up to backup_server.
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
var backupServer = inventory.AddMachine("backup_server");

inventory.Services.AddBorgbackup("instance_1").WithClient(jon).WithServer(backupServer);

Console.Write(inventory.ToJson());
