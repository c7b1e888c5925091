using Clan.Sdk.Instances;

namespace Clan.Sdk.Fleets.Tests.Fleets;

/// <summary>Static tags by a condition, settings that are made once and changed for one place.</summary>
internal static class StaticTags
{
    private static readonly string[] SearchDomains = ["i", "x", "n", "local"];

    public static Inventory Build()
    {
        var inventory = new Inventory("fleet").WithMeta(new() { Domain = "clan" });
        var machines = new[] { "birch", "alder", "cedar", "hub", "elm" }.ToDictionary(name => name, name => Declare(inventory, name));
        var hub = machines["hub"];
        var peers = inventory.AddTag("wireguard-peers", machines: [machines["alder"], machines["cedar"], machines["elm"]]);

        inventory
            .Instances.AddUsers("users-root", input: "clan-core")
            .WithDefault(Tag.Nixos)
            .WithDefaultSettings(
                new()
                {
                    User = "root",
                    Prompt = false,
                    Groups = ["wheel", "networkmanager"],
                }
            );

        inventory
            .Instances.AddWireguard("wireguard", input: "clan-core")
            .WithController(hub, new() { Endpoint = "192.0.2.253", Port = 51820 })
            .WithControllerSettings(new() { Domain = "x" })
            .WithPeer(peers)
            .WithPeer(machines["birch"], new() { Controller = hub.Name })
            .WithPeerSettings(new() { Domain = "x", Controller = hub.Name });

        inventory.Instances.AddInternet("internet", input: "clan-core").WithDefault(hub, new() { Host = "hub.i" });

        inventory
            .Instances.AddSshd("sshd", input: "clan-core")
            .WithServer(Tag.Nixos)
            .WithServerSettings(new() { Certificate = new() { SearchDomains = SearchDomains } })
            .WithClient(Tag.Nixos)
            .WithClientSettings(new() { Certificate = new() { SearchDomains = SearchDomains } })
            .WithClientExtraModules([NixPath.Of("ssh.nix")]);
        return inventory;
    }

    private static Machine Declare(Inventory inventory, string name)
    {
        var machine = inventory.AddMachine(name).WithMachineClass(name == "birch" ? MachineClass.Darwin : MachineClass.Nixos);
        if (name != "cedar")
        {
            machine.WithDeploy(new() { TargetHost = name == "hub" ? "root@192.0.2.253" : $"root@{name}.x" });
        }

        return machine;
    }
}
