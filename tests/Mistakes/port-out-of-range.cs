// Mistake: A port that there is not
// While typing: CLAN2004 error
// At build: CLAN3002 error
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
inventory.Instances.AddInternet("internet").WithDefault(jon, new() { Port = /*[*/70000/*]*/ });

inventory.Write("inventory.json");
