// Mistake: A machine that is named like a tag
// Seen in real fleets.
// While typing: CLAN2011 warning
// At build: -
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var all = inventory.AddMachine(/*[*/"all"/*]*/);
inventory.Instances.AddSshd("ssh").WithServer(all);

inventory.Write("inventory.json");
