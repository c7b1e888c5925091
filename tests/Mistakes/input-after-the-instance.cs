// Mistake: A flake's input after the instance's name
// While typing: CS1503 error
// At build: the compiler
using Clan.Sdk;

var inventory = new Inventory("my-clan");
inventory.Instances.AddBorgbackup("backup", /*[*/"my-flake"/*]*/);

inventory.Write("inventory.json");
