// Mistake: Settings for several members in one call
// While typing: CLAN2018 error, CS0117 error
// At build: the compiler
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
var nas = inventory.AddMachine("nas");
inventory.Instances.AddBorgbackup("backup").WithClient([jon, nas], /*[*/new() { Exclude = ["/tmp"] }/*]*/);

inventory.Write("inventory.json");
