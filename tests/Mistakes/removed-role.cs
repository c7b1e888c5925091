// Mistake: A role that the module no longer has
// Seen in real fleets.
// While typing: CS1061 error
// At build: the compiler
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
inventory.Instances.AddSshd("ssh")./*[*/WithHost/*]*/(jon);

inventory.Write("inventory.json");
