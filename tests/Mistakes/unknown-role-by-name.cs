// Mistake: A role that does not exist, through the untyped way in
// While typing: -
// At build: CLAN3010 error
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
inventory.Instances.AddModule("borgbackup", "backup").WithRole("clients", jon);

inventory.Write("inventory.json");
