// Mistake: A misspelt option
// While typing: CS0117 error
// At build: the compiler
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
inventory.Instances.AddBorgbackup("backup").WithClient(jon, new() { /*[*/Exlude/*]*/ = ["*.tmp"] });

inventory.Write("inventory.json");
