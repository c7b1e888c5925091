// Mistake: A number where true or false belongs
// While typing: CS0029 error
// At build: the compiler
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
inventory.Instances.AddSshd("ssh").WithServer(jon, new() { GenerateRootKey = /*[*/1/*]*/ });

inventory.Write("inventory.json");
