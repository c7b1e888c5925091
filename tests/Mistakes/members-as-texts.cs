// Mistake: Members as texts in brackets
// While typing: CS9174 error
// At build: the compiler
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
inventory.Instances.AddBorgbackup("backup").WithClient(/*[*/["jon"]/*]*/);

inventory.Write("inventory.json");
