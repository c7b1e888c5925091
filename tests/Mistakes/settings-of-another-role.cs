// Mistake: Settings of another role
// While typing: CS1503 error
// At build: the compiler
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
inventory.Instances.AddBorgbackup("backup").WithClient(jon, /*[*/new Clan.Sdk.Instances.BorgbackupServerSettings()/*]*/);

inventory.Write("inventory.json");
