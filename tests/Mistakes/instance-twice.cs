// Mistake: An instance that is added twice
// While typing: CLAN2005 error
// At build: CLAN3020 error
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
inventory.Instances.AddSshd("ssh").WithServer(jon);
inventory.Instances.AddBorgbackup(/*[*/"ssh"/*]*/).WithClient(jon);

inventory.Write("inventory.json");
