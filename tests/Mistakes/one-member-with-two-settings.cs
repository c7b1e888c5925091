// Mistake: One member is given two values for one option
// While typing: CLAN2015 error
// At build: CLAN3021 error
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
inventory.Instances.AddInternet("internet")
    .WithDefault(jon, new() { Host = "a.example.org" })
    .WithDefault(jon, /*!*/new() { /*[*/Host = "b.example.org"/*]*/ });

inventory.Write("inventory.json");
