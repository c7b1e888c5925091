// Mistake: A required option that no level sets (services)
// While typing: CLAN2002 error
// At build: CLAN3004 error
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
inventory.Services.AddPackages("tools").WithDefault(/*[*/jon/*]*/);

inventory.Write("inventory.json");
