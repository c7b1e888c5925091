// Mistake: A module that does not exist, through the untyped way in
// While typing: -
// At build: CLAN3007 error
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
inventory.Instances.AddModule("borgbakup", "backup").WithRole("client", jon);

inventory.Write("inventory.json");
