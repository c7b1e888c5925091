// Mistake: A module that does not exist
// While typing: CS1061 error
// At build: the compiler
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
inventory.Instances./*[*/AddBorgbakup/*]*/("backup").WithClient(jon);

inventory.Write("inventory.json");
