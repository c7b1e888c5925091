// Mistake: Settings of a member in a role that the module does not have
// While typing: CLAN2019 error
// At build: CLAN3010 error
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
inventory.Instances.AddBorgbackup("backup").WithClient(jon).WithMemberSettings(/*[*/"clients"/*]*/, jon, new() { ["exclude"] = new[] { "/tmp" } });

inventory.Write("inventory.json");
