// Mistake: Two controllers, from data
// While typing: -
// At build: CLAN3015 error
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var mesh = inventory.Instances.AddZerotier("mesh", controller: inventory.AddMachine("jon"));
foreach (var name in new[] { "sara", "vault" })
{
    mesh.WithController(inventory.AddMachine(name));
}

inventory.Write("inventory.json");
