// Mistake: One controller that is listed and tagged counts twice under services
// While typing: CLAN2001 error
// At build: CLAN3015 error
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var router = inventory.AddTag("router");
var jon = inventory.AddMachine("jon", tags: [router]);
inventory.Services.AddZerotier("mesh", controller: jon).WithController(/*[*/router/*]*/);

inventory.Write("inventory.json");
