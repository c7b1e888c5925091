using Clan.Sdk.Instances;

namespace Clan.Sdk.Fleets.Tests.Fleets;

/// <summary>Helpers: a machine that is built elsewhere, and what all machines have.</summary>
internal static class BuildHosts
{
    public static Inventory Build()
    {
        var inventory = new Inventory("fleet");
        var (server, client) = (inventory.AddTag("server"), inventory.AddTag("client"));
        var elm = inventory.AddMachine("elm", tags: [client]);
        inventory.AddBuiltOn(elm, "alder", server);
        var birch = inventory.AddBuiltOn(elm, "birch", server);
        var cedar = inventory.AddBuiltOn(elm, "cedar", server);
        var fir = inventory.AddBuiltOn(elm, "fir", client);

        var internet = inventory.Instances.AddInternet();
        foreach (var machine in (Machine[])[birch, elm, cedar, fir])
        {
            internet.WithDefault(machine, new() { Host = HostOf(machine) });
        }

        inventory.Instances.AddZerotier(null, controller: birch).WithPeer(Tag.All);
        inventory.AddBasics(person: "p", key: "ssh-ed25519 AAAAp");
        return inventory;
    }

    private static string HostOf(Machine machine) => $"{machine.Name}.lan";

    private static Machine AddBuiltOn(this Inventory inventory, Machine builder, string name, Tag tag) =>
        inventory.AddMachine(name, tags: [tag]).WithDeploy(new() { BuildHost = $"root@{HostOf(builder)}" });

    private static void AddBasics(this Inventory inventory, string person, string key)
    {
        inventory.Instances.AddTrustedNixCaches("clan-cache", input: "clan-core").WithDefault(Tag.All);
        inventory.Instances.AddSshd("sshd-basic", input: "clan-core").WithServer(Tag.All).WithClient(Tag.All);
        inventory
            .Instances.AddUsers($"user-{person}", input: "clan-core")
            .WithDefault(Tag.All)
            .WithDefaultSettings(new() { User = person, Prompt = true });
        inventory.Instances.AddAdmin().WithDefault(Tag.All).WithDefaultSettings(new() { AllowedKeys = new() { [person] = key } });
        inventory.Instances.AddEmergencyAccess("emergency-access", input: "clan-core").WithDefault(Tag.Nixos);
    }
}
