// Mistake: Several members without brackets
// While typing: CS1503 error, CLAN2018 error
// At build: the compiler
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
var nas = inventory.AddMachine("nas");
inventory.Instances.AddBorgbackup("backup").WithClient(jon, /*[*/nas/*]*/);

inventory.Write("inventory.json");
