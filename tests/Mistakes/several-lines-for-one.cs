// Mistake: Two lines for an option that takes one
// While typing: CLAN2004 error
// At build: CLAN3002 error
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
inventory.Instances.AddLab("lab").WithBench(jon, new() { Label = /*[*/"first\nsecond"/*]*/ });

inventory.Write("inventory.json");
