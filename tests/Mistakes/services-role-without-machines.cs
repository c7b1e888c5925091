// Mistake: Settings for a tag under services
// While typing: CS1503 error
// At build: the compiler
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
inventory.Services.AddBorgbackup("backup").WithClient(Tag.All, /*[*/new Clan.Sdk.Services.BorgbackupClientConfig()/*]*/);

inventory.Write("inventory.json");
