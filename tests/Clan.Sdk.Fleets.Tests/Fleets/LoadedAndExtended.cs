using Clan.Sdk.Instances;

namespace Clan.Sdk.Fleets.Tests.Fleets;

/// <summary>An inventory that is read, whose machines and instances are found again and extended.</summary>
internal static class LoadedAndExtended
{
    private const string Kept = """
        {
          "meta": { "name": "fleet" },
          "machines": { "oak": {}, "pine": { "deploy": { "targetHost": "root@pine" } }, "ash": {} },
          "instances": {
            "sshd-main": { "module": { "name": "sshd", "input": "clan-core" }, "roles": { "server": { "tags": { "all": {} } } } },
            "internet": { "roles": { "default": { "machines": { "oak": {} } } } }
          }
        }
        """;

    public static Inventory Build()
    {
        var inventory = Inventory.Parse(Kept, "kept.json");
        foreach (var machine in inventory.Machines)
        {
            switch (machine.Name)
            {
                case "oak":
                    machine.WithDeploy(new() { TargetHost = "root@oak:8787" });
                    break;
                case "pine":
                    machine.WithDeploy(new() { BuildHost = "root@oak:8787" });
                    break;
                default:
                    machine.WithDeploy(new() { TargetHost = $"root@{machine.Name}" });
                    break;
            }
        }

        var sshd = inventory.Instances.Find<Sshd>("sshd-main") ?? throw new InvalidOperationException("The file has no sshd-main.");
        sshd.WithClient(Tag.All).WithServerSettings(new() { AuthorizedKeys = new() { ["a"] = "ssh-ed25519 AAAAa" } });
        sshd.WithServerSettings(new() { AuthorizedKeys = new() { ["pine"] = "ssh-ed25519 AAAAb" } });
        inventory.Instances.Find<Internet>("internet")!.WithDefault(inventory.FindMachine("oak")!, new() { Host = "example.org" });
        inventory.Instances.AddYggdrasil().WithDefault(Tag.All);
        return inventory;
    }
}
