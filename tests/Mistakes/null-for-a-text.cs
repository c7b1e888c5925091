// Mistake: Null for an option that takes none
// While typing: CLAN2004 error
// At build: CLAN3002 error
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
inventory.Instances.AddBorgbackup("backup").WithClient(jon, new() { StartAt = /*[*/null/*]*/ });

inventory.Write("inventory.json");
