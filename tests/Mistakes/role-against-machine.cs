// Mistake: The role and the machine set one option differently
// While typing: CLAN2003 error
// At build: CLAN3006 error
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
inventory.Instances.AddBorgbackup("backup")
    .WithClientSettings(new() { StartAt = "daily" }) /*!*/
    .WithClient(jon, new() { /*[*/StartAt = "hourly"/*]*/ });

inventory.Write("inventory.json");
