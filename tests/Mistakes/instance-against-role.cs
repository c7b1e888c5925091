// Mistake: The instance and the role set one option differently (services)
// While typing: CLAN2003 error
// At build: CLAN3006 error
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
inventory.Services.AddBorgbackup("backup").WithServer(jon)
    .WithServerConfig(new() { Directory = "/srv/a" }) /*!*/
    .WithMachineConfig(jon, new() { /*[*/Directory = "/srv/b"/*]*/ });

inventory.Write("inventory.json");
