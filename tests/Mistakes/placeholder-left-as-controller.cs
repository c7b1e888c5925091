// Mistake: The template's placeholder stands where the controller belongs
// Seen in real fleets.
// While typing: CS1503 error
// At build: the compiler
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
inventory.Instances.AddZerotier("mesh", controller: /*[*/"<your machine>"/*]*/).WithPeer(jon);

inventory.Write("inventory.json");
