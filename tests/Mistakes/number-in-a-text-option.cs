// Mistake: A number where a text belongs
// While typing: CS0029 error
// At build: the compiler
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
inventory.Instances.AddBorgbackup("backup").WithClient(jon, new() { StartAt = /*[*/4/*]*/ });

inventory.Write("inventory.json");
