// Mistake: A machine's tag without brackets
// While typing: CS1503 error, CLAN2018 error
// At build: the compiler
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var backup = inventory.AddTag("backup");
var jon = inventory.AddMachine("jon", /*[*/backup/*]*/);
inventory.Instances.AddBorgbackup("backup").WithClient(jon);

inventory.Write("inventory.json");
