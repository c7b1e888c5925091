// Mistake: A text where a list belongs
// While typing: CS0029 error
// At build: the compiler
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
inventory.Instances.AddBorgbackup("backup").WithClient(jon, new() { Exclude = /*[*/"*.tmp"/*]*/ });

inventory.Write("inventory.json");
