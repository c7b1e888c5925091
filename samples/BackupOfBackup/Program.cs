// Two instances of one service: the backup server of the first is a client of the second.
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
var backupServer = inventory.AddMachine("backup_server");
var backupBackupServer = inventory.AddMachine("backup_backup_server");

inventory.Services.AddBorgbackup("instance_1").WithClient(jon).WithServer(backupServer);
inventory.Services.AddBorgbackup("instance_2").WithClient(backupServer).WithServer(backupBackupServer);

Console.Write(inventory.ToJson());
