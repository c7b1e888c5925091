// Mistake: The deprecated field tld
// While typing: CLAN2012 warning
// At build: CLAN3019 warning
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
inventory.WithMeta(new() { /*[*/Tld = "home"/*]*/ });
inventory.Instances.AddSshd("ssh").WithServer(jon);

inventory.Write("inventory.json");
