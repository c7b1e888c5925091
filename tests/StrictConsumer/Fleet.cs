using Clan.Sdk;
using Clan.Sdk.Instances;

namespace StrictConsumer;

/// <summary>A fleet in a library, as a project with the strictest settings would hold it.</summary>
public static class Fleet
{
    /// <summary>The fleet in the schema of today.</summary>
    public static Inventory Today()
    {
        var inventory = new Inventory("strict").WithMeta(new() { Domain = "example", Description = "Strict" });
        var server = inventory.AddTag("server");
        var jon = inventory.AddMachine("jon").WithDeploy(new() { TargetHost = "root@jon" }).WithMachineClass(MachineClass.Darwin);
        var vault = inventory.AddMachine("vault", tags: [server]);
        inventory
            .Instances.AddZerotier("mesh", controller: vault)
            .WithPeer(Tag.All)
            .WithMoon(jon, new() { StableEndpoints = ["192.0.2.1/9993"] });
        inventory
            .Instances.AddUsers("alice")
            .WithDefault(
                Tag.All,
                new()
                {
                    User = "alice",
                    Groups = ["wheel"],
                    Openssh = new() { AuthorizedKeys = new() { Keys = ["ssh-ed25519 AAAA"] } },
                }
            );
        inventory
            .Instances.AddDataMesher("files")
            .WithDefault([jon, server])
            .WithDefaultSettings(new() { LogLevel = DataMesherDefaultLogLevel.Warn });
        return inventory;
    }

    /// <summary>The fleet in the schema until 2025.</summary>
    public static Inventory Yesterday()
    {
        var inventory = new Inventory("strict");
        var jon = inventory.AddMachine("jon");
        var vault = inventory.AddExternalMachine("vault");
        inventory
            .Services.AddBorgbackup("instance_1")
            .WithClient(jon)
            .WithClientConfig(
                new()
                {
                    Exclude = ["*.pyc"],
                    Destinations = new() { ["far"] = new() { Repo = "borg@far:/b" } },
                }
            )
            .WithServer(vault)
            .WithEnabled(true);
        inventory
            .Services.AddZerotier("mesh", controller: vault)
            .WithPeer(Tag.All)
            .WithMoonConfig(new() { Moon = new() { StableEndpoints = ["192.0.2.1/9993"] } });
        return inventory;
    }
}
