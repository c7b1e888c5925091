// Mistake: Five moons, where four are allowed
// While typing: CLAN2001 error
// At build: CLAN3015 error
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var a = inventory.AddMachine("a");
var b = inventory.AddMachine("b");
var c = inventory.AddMachine("c");
var d = inventory.AddMachine("d");
var e = inventory.AddMachine("e");
inventory.Instances.AddZerotier("mesh", controller: a).WithMoon([a, b, c, d, /*[*/e/*]*/]);

inventory.Write("inventory.json");
