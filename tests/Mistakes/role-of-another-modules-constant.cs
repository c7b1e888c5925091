// Mistake: A role of another module, by its constant
// While typing: CLAN2019 error
// At build: CLAN3010 error
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
inventory.Instances.AddBorgbackup("backup").WithMember(/*[*/Clan.Sdk.Instances.Zerotier.MoonRole/*]*/, jon);

inventory.Write("inventory.json");
