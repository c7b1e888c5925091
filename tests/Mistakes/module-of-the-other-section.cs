// Mistake: A module that only the other section has
// While typing: CS1929 error
// At build: the compiler
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
/*[*/inventory.Services/*]*/.AddInternet("net");

inventory.Write("inventory.json");
