using Clan.Sdk.Generator.Tests.Hosting;

namespace Clan.Sdk.Generator.Tests.Usage;

/// <summary>Programs as users write them, and the inventory that they give.</summary>
public sealed class ProgramTests
{
    [Theory]
    [InlineData(
        "services",
        """
            inventory.Services.AddBorgbackup("instance_1")
                .WithClient([jon, backup])
                .WithClientConfig(new() { Exclude = ["*.pyc"], Destinations = new() { ["far"] = new() { Repo = "borg@far:/b" } } })
                .WithServer(vault)
                .WithConfig(new() { Directory = "/srv" })
                .WithMachineConfig(vault, new() { Directory = "/big" })
                .WithMachineExtraModules(vault, ["modules/vault.nix"])
                .WithClientExtraModules(["modules/client.nix", new Dictionary<string, ClanValue> { ["a"] = 1 }])
                .WithExtraModules(["modules/special.nix"])
                .WithMeta(new() { Name = "Backup", Description = null })
                .WithEnabled(false);
            inventory.Services.AddZerotier("mesh", controller: vault).WithPeer(Tag.All)
                .WithMoonConfig(new() { Moon = new() { StableEndpoints = ["192.0.2.1/9993"] } });
            inventory.Services.AddImporter("plain").WithDefault(jon);
            """
    )]
    [InlineData(
        "instances",
        """
            inventory.Instances.AddZerotier("mesh", controller: vault).WithController(vault, new() { Public = true }).WithPeer(Tag.All)
                .WithMoon(jon, new() { StableEndpoints = ["192.0.2.1/9993"] });
            inventory.Instances.AddUsers("alice").WithDefault(Tag.All, new()
            {
                User = "alice",
                Groups = ["wheel"],
                Openssh = new() { AuthorizedKeys = new() { Keys = ["ssh-ed25519 AAAA"] } },
            });
            inventory.Instances.AddDataMesher("mesher", input: "clan-core").WithDefault([jon, vault])
                .WithDefaultSettings(new() { LogLevel = DataMesherDefaultLogLevel.Info });
            inventory.Instances.AddImporter("base").WithDefault(Tag.Nixos).WithDefaultExtraModules(["modules/base.nix"]);
            jon.WithDescription("A laptop").WithIcon(null).WithInstalledAt(1_700_000_000).WithDeploy(new() { TargetHost = "root@jon", ForwardAgent = false })
                .WithMachineClass(MachineClass.Darwin);
            inventory.WithMeta(new() { Description = "Home", Domain = "example" });
            """
    )]
    public void Give_their_inventory(string section, string statements)
    {
        var program = Consumer.Program(statements);

        Assert.Empty(BuiltInApi.ErrorsIn(program));
        Snapshot.Match(BuiltInApi.Execute(program), "Program." + section);
    }

    [Fact]
    public void Unset_differs_from_null()
    {
        const string statements = """
            inventory.Instances.AddBorgbackup("b").WithServer(vault, new() { Address = null }).WithServer(jon, new());
            """;

        var json = BuiltInApi.Execute(Consumer.Program(statements));

        Assert.Contains("\"address\": null", json, StringComparison.Ordinal);
        Assert.Contains("\"settings\": {}", json, StringComparison.Ordinal);
    }
}
