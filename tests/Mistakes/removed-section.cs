// Mistake: The removed section services beside instances
// Seen in real fleets.
// While typing: CLAN2008 error
// At build: CLAN3005 error, CLAN3023 error
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
inventory.Instances.AddSshd("ssh").WithServer(jon);
inventory.Services.AddBorgbackup(/*[*/"backup"/*]*/).WithClient(jon);

inventory.Write("inventory.json");
