// Mistake: A port that there is not, from data
// While typing: -
// At build: CLAN3002 error
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
inventory.Instances.AddInternet("internet").WithDefault(jon, new() { Port = long.Parse("70000") });

inventory.Write("inventory.json");
