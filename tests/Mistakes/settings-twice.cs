// Mistake: Settings of one role in two calls
// While typing: CLAN2015 error
// At build: CLAN3021 error
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
inventory.Instances.AddBorgbackup("backup").WithClient(jon)
    .WithClientSettings(new() { StartAt = "hourly" })
    ./*[*/WithClientSettings/*]*/(new() { Exclude = ["*.tmp"] });

inventory.Write("inventory.json");
