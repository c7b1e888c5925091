// Mistake: A role takes a tag that no machine carries (services)
// While typing: CLAN2006 error
// At build: CLAN3012 error
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
var web = inventory.AddTag("web");
inventory.Services.AddSshd("ssh").WithServer(jon).WithClient(/*[*/web/*]*/);

inventory.Write("inventory.json");
