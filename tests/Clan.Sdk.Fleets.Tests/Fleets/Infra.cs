using Clan.Sdk.Instances;

namespace Clan.Sdk.Fleets.Tests.Fleets;

/// <summary>Split over files: machines and access here, network and services in files of their own.</summary>
internal static partial class Infra
{
    public static Inventory Build()
    {
        var inventory = new Inventory("infra").WithMeta(new() { Domain = "clan" });
        foreach (var name in (string[])["web01", "web02", "meet01", "build01", "build-x86-01", "build04"])
        {
            inventory.AddMachine(name).WithDeploy(new() { TargetHost = $"root@{name}.example.org" });
        }

        // Both are reached through web01.
        inventory
            .AddMachine("build02")
            .WithMachineClass(MachineClass.Darwin)
            .WithDeploy(new() { TargetHost = "root@build02?ProxyJump=tunnel@web01.example.org" });
        inventory.FindMachine("build04")!.WithMachineClass(MachineClass.Darwin);
        inventory
            .AddMachine("store01")
            .WithDeploy(new() { TargetHost = "root@store01.wg?ProxyJump=tunnel@web01.example.org", BuildHost = "root@web01.example.org" });

        inventory.Instances.AddEmergencyAccess("emergency-access", input: "clan-core").WithDefault(Tag.All);
        inventory
            .Instances.AddUsers("users-root", input: "clan-core")
            .WithDefault(Tag.All)
            .WithDefaultSettings(
                new()
                {
                    User = "root",
                    Prompt = false,
                    Groups = [],
                }
            );
        AddNetwork(inventory);
        AddMatrix(inventory, "matrix-synapse", inventory.FindMachine("web01")!, "example.org", ["monitoring", "bot", "w"]);
        AddMatrix(inventory, "matrix-second", inventory.FindMachine("web02")!, "example.com", ["w"]);
        return inventory;
    }
}
