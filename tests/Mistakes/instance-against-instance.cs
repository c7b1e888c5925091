// Mistake: Two instances of one service set one option differently
// While typing: CLAN2003 error
// At build: CLAN3006 error
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
inventory.Services.AddBorgbackup("first").WithServer(jon).WithServerConfig(new() { Directory = "/srv/a" }); /*!*/
inventory.Services.AddBorgbackup("second").WithServer(jon).WithServerConfig(new() { /*[*/Directory = "/srv/b"/*]*/ });

inventory.Write("inventory.json");
