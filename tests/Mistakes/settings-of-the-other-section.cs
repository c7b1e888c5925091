// Mistake: Settings of the other section
// While typing: CS1503 error
// At build: the compiler
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
inventory.Instances.AddBorgbackup("backup").WithClientSettings(/*[*/new Clan.Sdk.Services.BorgbackupClientConfig()/*]*/);

inventory.Write("inventory.json");
