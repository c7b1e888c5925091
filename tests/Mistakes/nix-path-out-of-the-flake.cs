// Mistake: A path that leaves the flake
// While typing: -
// At build: CLAN3034 error
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
inventory.Instances.AddSshd("ssh").WithServer(jon).WithServerExtraModules([NixPath.Of("../ssh.nix")]);

inventory.Write("inventory.json");
