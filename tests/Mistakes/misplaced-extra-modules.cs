// Mistake: Extra modules among the settings
// Seen in real fleets.
// While typing: CS0117 error
// At build: the compiler
using Clan.Sdk;

var inventory = new Inventory("my-clan");
var jon = inventory.AddMachine("jon");
inventory.Instances.AddSshd("ssh").WithServer(jon, new() { /*[*/ExtraModules/*]*/ = ["/etc/nixos/ssh.nix"] });

inventory.Write("inventory.json");
