// Mistake: A machine of another inventory
// While typing: CLAN2007 error
// At build: CLAN3022 error
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var other = new Inventory("other");
var jon = other.AddMachine("jon");
inventory.AddMachine("jon");
inventory.Instances.AddSshd("ssh").WithServer(/*[*/jon/*]*/);
other.Write("other.json");

inventory.Write("inventory.json");
