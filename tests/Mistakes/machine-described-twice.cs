// Mistake: Two descriptions of one machine
// While typing: CLAN2015 error
// At build: CLAN3021 error
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
jon.WithDescription("The laptop");
jon./*[*/WithDescription/*]*/("The desktop");
inventory.Instances.AddUsers("jon").WithDefault(jon, new() { User = "jon" });

inventory.Write("inventory.json");
