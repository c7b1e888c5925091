// Mistake: A copy of settings that is out of range
// While typing: CLAN2004 error
// At build: CLAN3002 error
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
var common = new Clan.Sdk.Instances.InternetDefaultSettings { Host = "jon" };
var own = common.Copy();
own.Port = /*[*/70000/*]*/;
inventory.Instances.AddInternet().WithDefault(jon, own); /*!*/

inventory.Write("inventory.json");
