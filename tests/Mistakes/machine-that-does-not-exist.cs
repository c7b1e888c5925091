// Mistake: A role names a machine that does not exist
// Seen in real fleets.
// While typing: CS0103 error
// At build: the compiler
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
inventory.Instances.AddBorgbackup("backup").WithClient(jon).WithServer(/*[*/vault/*]*/);

inventory.Write("inventory.json");
