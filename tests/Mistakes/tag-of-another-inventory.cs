// Mistake: A tag of another inventory
// While typing: CLAN2007 error
// At build: CLAN3022 error
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var other = new Inventory("other");
var web = other.AddTag("web");
inventory.AddMachine("jon", tags: [/*[*/web/*]*/]);
other.Write("other.json");

inventory.Write("inventory.json");
