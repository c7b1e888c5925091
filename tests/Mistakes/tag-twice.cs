// Mistake: A tag that is added twice
// While typing: CLAN2005 error
// At build: CLAN3020 error
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var web = inventory.AddTag("web");
var again = inventory.AddTag(/*[*/"web"/*]*/);
inventory.AddMachine("jon", tags: [web, again]);

inventory.Write("inventory.json");
