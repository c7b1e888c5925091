// Mistake: Two controllers, in several statements
// While typing: CLAN2001 error
// At build: CLAN3015 error
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
var sara = inventory.AddMachine("sara");
var mesh = inventory.Instances.AddZerotier("mesh", controller: jon); /*!*/
mesh.WithPeer(Tag.All);
mesh.WithController(/*[*/sara/*]*/);

inventory.Write("inventory.json");
