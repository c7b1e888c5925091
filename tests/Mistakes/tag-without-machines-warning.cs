// Mistake: A role takes a tag that no machine carries (instances)
// While typing: CLAN2006 warning
// At build: CLAN3012 warning
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
var web = inventory.AddTag("web");
inventory.Instances.AddSshd("ssh").WithServer(jon).WithClient(/*[*/web/*]*/);

inventory.Write("inventory.json");
