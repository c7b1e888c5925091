// Mistake: An inventory that is never written
// While typing: CLAN2014 warning
// At build: -
using Clan.Sdk;

var inventory = new Inventory(/*[*/"my-clan"/*]*/);
inventory.AddMachine("jon");
