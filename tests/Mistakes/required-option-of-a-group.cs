// Mistake: A required option inside a group
// While typing: CLAN2002 error
// At build: CLAN3004 error
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
inventory.Services.AddZerotier("mesh", controller: jon).WithMoon(/*[*/jon/*]*/);

inventory.Write("inventory.json");
