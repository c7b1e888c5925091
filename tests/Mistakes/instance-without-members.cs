// Mistake: An instance that nobody is a member of
// While typing: CLAN2013 warning
// At build: -
using Clan.Sdk;

var inventory = new Inventory("my-clan");
inventory.AddMachine("jon");
inventory.Instances.AddSshd(/*[*/"ssh"/*]*/);

inventory.Write("inventory.json");
