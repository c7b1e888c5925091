// Mistake: A machine of the Nix side counts like any other
// While typing: CLAN2001 error
// At build: CLAN3015 error
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
var far = inventory.AddExternalMachine("far");
inventory.Instances.AddZerotier("mesh", controller: jon).WithController(/*[*/far/*]*/);

inventory.Write("inventory.json");
