// Mistake: A misspelt role of an instance that is handled by names
// While typing: CLAN2019 error
// At build: CLAN3010 error
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
Instance backup = inventory.Instances.AddBorgbackup("backup");
backup.WithMember("client", jon).WithMember(/*[*/"sevrer"/*]*/, jon);

inventory.Write("inventory.json");
