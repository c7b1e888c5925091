using Clan.Sdk.Instances;

namespace Clan.Sdk.Fleets.Tests.Fleets;

/// <summary>Two clusters that differ in numbers: a record says what one is, and a helper adds all that it takes.</summary>
internal static class TwoClusters
{
    private sealed record Cluster(string Name, string Machine, string Domain, int Number, int Port);

    public static Inventory Build()
    {
        var inventory = new Inventory("fleet").WithMeta(new() { Description = "fleet", Domain = "fleet" });
        AddPersonal(inventory, "developer", "alder", "birch");
        AddPersonal(inventory, "plain", "fir");
        inventory.AddProfile("server");
        inventory.AddAccess();

        var mesh = inventory.Instances.AddAliceClusterMesh("mesh");
        inventory.AddCluster(mesh, new("north", "cedar", "example.net", Number: 1, Port: 51823));
        inventory.AddCluster(mesh, new("south", "elm-1", "example.org", Number: 2, Port: 51820));
        return inventory;
    }

    private static void AddPersonal(Inventory inventory, string tag, params string[] machines)
    {
        foreach (var machine in machines)
        {
            inventory
                .AddMachine(machine, tags: [inventory.GetOrAddTag(tag)])
                .WithDeploy(new() { TargetHost = $"root@{machine}.example.net" });
        }

        inventory.AddProfile(tag);
    }

    // What all machines of a tag get is a module of the flake.
    private static void AddProfile(this Inventory inventory, string tag) =>
        inventory
            .Instances.AddImporter(tag)
            .WithDefaultTags([inventory.GetOrAddTag(tag)])
            .WithDefaultExtraModules([NixPath.Of($"profiles/{tag}.nix")]);

    private static void AddAccess(this Inventory inventory)
    {
        inventory.Instances.AddUsers("root").WithDefaultTags([Tag.All]).WithDefaultSettings(new() { User = "root", Share = true });
        var account = ClanValue.Parse("""{ "isNormalUser": true, "home": "/home/alice", "extraGroups": ["docker", "wheel"] }""");
        inventory
            .Instances.AddUsers("alice")
            .WithDefaultTags([Tag.All])
            .WithDefaultSettings(new() { User = "alice", Share = true })
            .WithDefaultExtraModules([
                new Dictionary<string, ClanValue> { ["users"] = new() { ["users"] = new() { ["alice"] = account } } },
            ]);
        inventory
            .Instances.AddSshd()
            .WithServerTags([Tag.All])
            .WithServerSettings(
                new()
                {
                    AuthorizedKeys = new() { ["main"] = "ssh-ed25519 AAAAalice" },
                    HostKeys = new() { Rsa = new() { Enable = true } },
                }
            )
            .WithClientTags([Tag.All]);
        inventory.Instances.AddPki().WithDefaultTags([Tag.All]);
        inventory.Instances.AddEmergencyAccess().WithDefaultTags([Tag.All]);
    }

    private static void AddCluster(this Inventory inventory, AliceClusterMesh mesh, Cluster cluster)
    {
        var (server, agent) = (inventory.AddTag($"{cluster.Name}-server"), inventory.AddTag($"{cluster.Name}-agent"));
        var machine = inventory
            .AddMachine(cluster.Machine, tags: [inventory.GetOrAddTag("server"), server, agent])
            .WithDeploy(new() { TargetHost = $"root@{cluster.Machine}.{cluster.Domain}" });
        mesh.WithPeer(
            machine,
            new()
            {
                Endpoint = $"{cluster.Name}.example.org",
                Port = cluster.Port,
                Ipv4 = $"10.67.67.{cluster.Number}",
                Ipv6 = $"fd67:67::{cluster.Number}",
            }
        );

        // Each has ten networks for itself.
        var first = (cluster.Number + 3) * 10;
        inventory
            .Instances.AddAliceKubernetes(cluster.Name)
            .WithInit(
                machine,
                new()
                {
                    ClusterCidr = $"10.{first + 2}.0.0/16,fd{first + 2}::/56",
                    ServiceCidr = $"10.{first + 3}.0.0/16,fd{first + 3}::/112",
                }
            )
            .WithServerTags([server])
            .WithDefaultTags([agent]);
    }
}
