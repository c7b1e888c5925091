// Mistake: A tag for a machine that the inventory does not write
// While typing: CLAN2017 error
// At build: CLAN3013 error
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
var web = inventory.AddTag("web");
var far = inventory.AddExternalMachine("far");
far./*[*/WithTag/*]*/(web);
inventory.Instances.AddSshd("ssh").WithServer([jon, far]);

inventory.Write("inventory.json");
