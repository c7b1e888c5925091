// Mistake: A machine that is added twice
// While typing: CLAN2005 error
// At build: CLAN3020 error
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
var again = inventory.AddMachine(/*[*/"jon"/*]*/);
inventory.Instances.AddSshd("ssh").WithServer([jon, again]);

inventory.Write("inventory.json");
