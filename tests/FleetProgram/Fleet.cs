using Clan.Sdk;

namespace FleetProgram;

/// <summary>The fleet that the tests work with.</summary>
public static class Fleet
{
    /// <summary>A small home fleet; words in <paramref name="changes"/> change it.</summary>
    public static Inventory Build(string changes)
    {
        var inventory = new Inventory("home");
        var backup = inventory.AddTag("backup");
        var jon = inventory.AddMachine("jon", tags: changes.Contains("jon-without-backup", StringComparison.Ordinal) ? [] : [backup]);
        var sara = inventory.AddMachine("sara", tags: [backup]);
        var vault = inventory
            .AddMachine("vault")
            .WithDescription(changes.Contains("other-description", StringComparison.Ordinal) ? "ours" : "keeps the backups");

        inventory.Instances.AddBorgbackup("nightly").WithClient(backup).WithServer(vault, new() { Directory = "/srv/backup" });
        inventory.Instances.AddSshd("shell").WithServer(Tag.All).WithClient([jon, sara]);
        if (changes.Contains("with-module", StringComparison.Ordinal))
        {
            inventory
                .Instances.Get("shell")
                .WithValue(["roles", "server", "extraModules"], [NixPath.Of("modules/ssh.nix"), NixExpression.Raw("{ pkgs, ... }: { }")]);
        }

        if (changes.Contains("broken", StringComparison.Ordinal))
        {
            inventory.AddMachine("jon");
        }

        return inventory;
    }
}
