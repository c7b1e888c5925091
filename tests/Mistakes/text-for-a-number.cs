// Mistake: A text where a number belongs
// While typing: CS0029 error
// At build: the compiler
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
inventory.Instances.AddInternet("internet").WithDefault(jon, new() { Port = /*[*/"22"/*]*/ });

inventory.Write("inventory.json");
