// Mistake: A call of the other section
// While typing: CS1061 error
// At build: the compiler
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
inventory.Instances.AddBorgbackup("backup").WithClient(jon)./*[*/WithConfig/*]*/(new() { });

inventory.Write("inventory.json");
