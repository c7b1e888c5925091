// Mistake: An option in the wrong case
// Seen in real fleets.
// While typing: CS0117 error
// At build: the compiler
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
inventory.Instances.AddBorgbackup("backup").WithClient(jon, new() { /*[*/startAt/*]*/ = "hourly" });

inventory.Write("inventory.json");
