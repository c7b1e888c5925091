// Mistake: An option set twice on the way
// While typing: CLAN2004 error
// At build: CLAN3002 error
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
var settings = new Clan.Sdk.Instances.InternetDefaultSettings { Host = "jon", Port = 22 };
settings.Port = /*[*/70000/*]*/;
inventory.Instances.AddInternet().WithDefault(jon, settings); /*!*/

inventory.Write("inventory.json");
