// Mistake: Settings of one role in two calls, one option different
// While typing: CLAN2015 error
// At build: CLAN3021 error
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
inventory.Instances.AddBorgbackup("backup").WithClient(jon)
    .WithClientSettings(new() { StartAt = "hourly", Exclude = ["*.tmp"] })
    .WithClientSettings(/*!*/new() { /*[*/StartAt = "daily"/*]*/, Exclude = ["*.o"] });

inventory.Write("inventory.json");
