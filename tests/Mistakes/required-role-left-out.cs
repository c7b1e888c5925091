// Mistake: A required role is left out
// While typing: CS0619 error
// At build: the compiler
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
/*[*/inventory.Instances.AddZerotier("mesh")/*]*/.WithPeer(jon);

inventory.Write("inventory.json");
