// Mistake: A tag where one machine belongs
// While typing: CS1503 error
// At build: the compiler
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var web = inventory.AddTag("web");
inventory.AddMachine("jon", tags: [web]);
inventory.Services.AddSshd("ssh").WithServer(web).WithMachineConfig(/*[*/web/*]*/, new() { HostKeys = new() { Rsa = new() { Enable = true } } });

inventory.Write("inventory.json");
