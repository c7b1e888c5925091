// Mistake: Two tags of one machine set one option differently
// While typing: CLAN2003 error
// At build: CLAN3006 error
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var web = inventory.AddTag("web");
var db = inventory.AddTag("db");
inventory.AddMachine("jon", tags: [web, db]);
inventory.Instances.AddInternet("internet")
    .WithDefault(web, new() { Port = 22 })
    .WithDefault(db, new() { /*[*/Port = 2222/*]*/ });

inventory.Write("inventory.json");
