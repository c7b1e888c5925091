// Mistake: An option set later than its settings are made
// While typing: CLAN2004 error
// At build: CLAN3002 error
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
var net = new Clan.Sdk.Instances.InternetDefaultSettings { Host = "vps.example.org" };
net.Port = /*[*/70000/*]*/;
inventory.Instances.AddInternet("internet").WithDefault(jon, /*!*/net);

inventory.Write("inventory.json");
