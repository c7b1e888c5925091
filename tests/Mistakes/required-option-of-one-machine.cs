// Mistake: A required option that one of two machines lacks (instances)
// While typing: CLAN2002 warning
// At build: CLAN3004 warning
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
var sara = inventory.AddMachine("sara");
inventory.Instances.AddWireguard("vpn").WithController(jon, new() { Endpoint = "vpn.example.org" })
    .WithPeer(jon, new() { Controller = "jon" })
    .WithPeer(/*[*/sara/*]*/);

inventory.Write("inventory.json");
