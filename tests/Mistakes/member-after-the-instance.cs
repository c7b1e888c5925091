// Mistake: A member after the instance's name
// While typing: CS1503 error
// At build: the compiler
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
inventory.Instances.AddBorgbackup("backup", /*[*/jon/*]*/);

inventory.Write("inventory.json");
