// Mistake: An option that does not exist, through the untyped way in
// While typing: -
// At build: CLAN3001 error
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
inventory.Instances.AddModule("borgbackup", "backup")
    .WithRole("client", jon, ClanValue.Object([KeyValuePair.Create<string, ClanValue>("startat", "hourly")]));

inventory.Write("inventory.json");
