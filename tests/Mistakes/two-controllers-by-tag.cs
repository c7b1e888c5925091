// Mistake: Two controllers, by a tag that two machines carry
// While typing: CLAN2001 error
// At build: CLAN3015 error
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var router = inventory.AddTag("router");
inventory.AddMachine("jon", tags: [router]);
inventory.AddMachine("sara", tags: [router]);
inventory.Instances.AddZerotier("mesh", controller: /*[*/router/*]*/);

inventory.Write("inventory.json");
