// Mistake: The host at the wrong level
// While typing: CS0117 error
// At build: the compiler
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
jon.WithDeploy(new() { /*[*/Host/*]*/ = "root@jon" });
inventory.Instances.AddSshd().WithServer(jon);

inventory.Write("inventory.json");
