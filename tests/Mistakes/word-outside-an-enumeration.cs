// Mistake: A word that the enumeration does not have
// While typing: CS0117 error
// At build: the compiler
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
inventory.Instances.AddDataMesher("mesh").WithDefault(jon, new() { LogLevel = Clan.Sdk.Instances.DataMesherDefaultLogLevel./*[*/Verbose/*]*/ });

inventory.Write("inventory.json");
