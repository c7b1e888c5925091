// Mistake: A file's instance is given another value
// While typing: -
// At build: CLAN3021 error
using Clan.Sdk;

var inventory = Inventory.Parse("""{"machines":{"jon":{}},"instances":{"net":{"module":{"name":"internet"},"roles":{"default":{"machines":{"jon":{"settings":{"host":"a"}}}}}}},"meta":{"name":"my-clan"}}""", "inventory.json");
var jon = inventory.FindMachine("jon")!;
inventory.Instances.Find<Clan.Sdk.Instances.Internet>("net")!.WithDefault(jon, new() { Host = "b" }); /*!*/

inventory.Write("inventory.json");
