// Mistake: A machine gets a field that it does not have
// Seen in real fleets.
// While typing: CS1061 error
// At build: the compiler
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
jon./*[*/WithTargetHost/*]*/("root@jon.example.org");

inventory.Write("inventory.json");
