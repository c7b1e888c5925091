// Mistake: A found instance is given another value
// While typing: CLAN2015 error
// At build: CLAN3021 error
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
inventory.Instances.AddInternet("internet").WithDefault(jon).WithDefaultSettings(new() { Port = 22 });
inventory.Instances.Find<Clan.Sdk.Instances.Internet>("internet")!
    .WithDefaultSettings(/*!*/new() { /*[*/Port = 23/*]*/ });

inventory.Write("inventory.json");
