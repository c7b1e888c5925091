using Clan.Sdk.Services;

namespace Clan.Sdk.Fleets.Tests.Fleets;

/// <summary>The services section, said in several calls that add up, and settings that are set after they are made.</summary>
internal static class OlderServices
{
    public static Inventory Build()
    {
        var inventory = new Inventory("fleet");
        var vault = inventory.AddMachine("vault");
        var oak = inventory.AddMachine("oak");
        var pine = inventory.AddMachine("pine");
        var backup = inventory.AddTag("backup", machines: [oak, pine]);

        inventory
            .Services.AddBorgbackup("vault")
            .WithServer(vault)
            .WithClient(backup)
            .WithClientExtraModules([NixPath.Of("machines/modules/borgbackup.nix")]);

        var mesh = inventory.Services.AddZerotier("fleet", controller: oak);
        mesh.WithMoon(pine);
        mesh.WithMoon(oak);
        mesh.WithPeer(Tag.All);

        var config = new SshdConfig();
        config.Certificate = new() { SearchDomains = ["i", "r", "example.org"] };
        var sshd = inventory.Services.AddSshd("fleet").WithConfig(config);
        foreach (var role in sshd.Roles)
        {
            sshd.WithMember(role, Tag.All);
        }

        sshd.WithClientExtraModules([NixPath.Of("machines/modules/ssh.nix")]);
        return inventory;
    }
}
