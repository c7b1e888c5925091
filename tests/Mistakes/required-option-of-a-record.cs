// Mistake: A required option of a record
// While typing: CLAN2002 error
// At build: CLAN3004 error
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
inventory.Services.AddBorgbackup("backup").WithClient(jon)
    .WithClientConfig(new() { Destinations = new() { [/*[*/"cloud"/*]*/] = new() { Rsh = "ssh" } } });

inventory.Write("inventory.json");
