// Mistake: An instance stands under a machine
// Seen in real fleets.
// While typing: CS1929 error
// At build: the compiler
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
/*[*/jon/*]*/.AddBorgbackup("backup");

inventory.Write("inventory.json");
