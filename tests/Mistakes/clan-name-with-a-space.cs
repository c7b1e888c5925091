// Mistake: A clan's name with a space
// While typing: CLAN2004 error
// At build: CLAN3002 error
using Clan.Sdk;

var inventory = new Inventory(/*[*/"my clan"/*]*/);
var jon = inventory.AddMachine("jon");
inventory.Instances.AddSshd("ssh").WithServer(jon);

inventory.Write("inventory.json");
