// Mistake: A relative path as an extra module
// Seen in real fleets.
// While typing: CLAN2010 error
// At build: CLAN3017 error
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
inventory.Instances.AddSshd("ssh").WithServer(jon)
    .WithServerExtraModules([/*[*/"modules/ssh.nix"/*]*/]);

inventory.Write("inventory.json");
