// Mistake: A client's option in the config of the whole instance
// While typing: CLAN2009 error
// At build: CLAN3001 error
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
var sara = inventory.AddMachine("sara");
inventory.Services.AddBorgbackup("backup").WithClient(jon).WithServer(sara)
    .WithConfig(new() { /*[*/Exclude = ["*.tmp"]/*]*/ });

inventory.Write("inventory.json");
