using Clan.Sdk.Instances;

namespace Clan.Sdk.Fleets.Tests.Fleets;

/// <content>The networks: zerotier, ssh, wireguard.</content>
internal static partial class Infra
{
    private static void AddNetwork(Inventory inventory)
    {
        var web = inventory.FindMachine("web01")!;
        inventory
            .Instances.AddZerotier("zerotier-infra", controller: web, input: "clan-core")
            .WithControllerExtraModules([NixPath.Of("modules/zerotier.nix")])
            .WithMoon(inventory.FindMachine("meet01")!, new() { StableEndpoints = ["192.0.2.82", "2001:db8::5"] })
            .WithMoon(web, new() { StableEndpoints = ["192.0.2.207", "2001:db8::1"] })
            .WithPeer(Tag.Nixos);

        inventory
            .Instances.AddSshd("sshd-infra", input: "clan-core")
            .WithServer(Tag.All)
            .WithServer(web, new() { HostKeys = new() { Rsa = new() { Enable = true } } })
            .WithServerSettings(
                new()
                {
                    Certificate = new() { Enable = false, SearchDomains = ["example.org", "wg"] },
                }
            )
            .WithClient(Tag.All);

        var wireguard = inventory.Instances.AddWireguard("wireguard-infra", input: "clan-core");
        foreach (
            var (name, endpoint) in ((string, string)[])
                [
                    ("web01", "example.org"),
                    ("build01", "build01.example.org"),
                    ("build-x86-01", "build-x86-01.example.org"),
                    ("build04", "build04.example.org"),
                    ("meet01", "meet.example.org"),
                    ("web02", "example.com"),
                ]
        )
        {
            wireguard.WithController(inventory.FindMachine(name)!, new() { Endpoint = endpoint });
        }

        foreach (var name in (string[])["store01", "build02"])
        {
            wireguard.WithPeer(inventory.FindMachine(name)!, new() { Controller = web.Name });
        }
    }
}
