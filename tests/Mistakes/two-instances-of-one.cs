// Mistake: Two instances of a module that allows one
// While typing: CLAN2016 error
// At build: CLAN3016 error
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
inventory.Instances.AddLab("east").WithBench(jon);
inventory.Instances.AddLab(/*[*/"west"/*]*/).WithBench(jon);

inventory.Write("inventory.json");
