// Mistake: A machine where a machine's tags belong
// While typing: CS0029 error
// At build: the compiler
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
inventory.AddMachine("sara", tags: [/*[*/jon/*]*/]);

inventory.Write("inventory.json");
