// Mistake: A member by its name
// While typing: CS1503 error
// At build: the compiler
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
inventory.Instances.AddBorgbackup("backup").WithClient(/*[*/"jon"/*]*/);

inventory.Write("inventory.json");
