// Mistake: A role names a tag that does not exist
// While typing: CS0103 error
// At build: the compiler
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
inventory.Instances.AddBorgbackup("backup").WithClient(/*[*/backup/*]*/).WithServer(jon);

inventory.Write("inventory.json");
