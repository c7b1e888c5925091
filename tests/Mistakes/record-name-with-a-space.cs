// Mistake: A record whose key is no name
// While typing: CLAN2004 error
// At build: CLAN3002 error
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
inventory.Instances.AddBorgbackup("backup")
    .WithClient(jon, new() { Destinations = new() { [/*[*/"big vault"/*]*/] = new() { Repo = "vault:/srv", Rsh = "ssh" } } });

inventory.Write("inventory.json");
