// Mistake: A misspelt role among the constants
// While typing: CS0117 error
// At build: the compiler
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
inventory.Instances.AddBorgbackup("backup").WithMember(Clan.Sdk.Instances.Borgbackup./*[*/ClinetRole/*]*/, jon);

inventory.Write("inventory.json");
