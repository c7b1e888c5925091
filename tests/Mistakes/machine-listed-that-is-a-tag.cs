// Mistake: A tag among a tag's machines
// While typing: CS0029 error
// At build: the compiler
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
var web = inventory.AddTag("web");
var lab = inventory.AddTag("lab", machines: [/*[*/web/*]*/]);
jon.WithTag(lab);
inventory.Instances.AddSshd("ssh").WithServer(jon);

inventory.Write("inventory.json");
