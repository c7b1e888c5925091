// Mistake: Two controllers, in one chain of calls
// While typing: CLAN2001 error
// At build: CLAN3015 error
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
var sara = inventory.AddMachine("sara");
inventory.Instances.AddZerotier("mesh", controller: jon).WithController(/*[*/sara/*]*/);

inventory.Write("inventory.json");
