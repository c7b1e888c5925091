// Mistake: A role of another module
// While typing: CS1061 error
// At build: the compiler
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
inventory.Instances.AddBorgbackup("backup")./*[*/WithMoon/*]*/(jon);

inventory.Write("inventory.json");
