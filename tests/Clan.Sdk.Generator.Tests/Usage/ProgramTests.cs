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

    [Fact]
    public void An_instance_named_like_its_module_needs_no_name()
    {
        const string statements = """
            inventory.Instances.AddSshd().WithServer(vault);
            inventory.Instances.AddZerotier(null, controller: vault).WithPeer(jon);
            inventory.Instances.AddInternet(input: "clan-core");
            inventory.Instances.AddTor("tor");
            inventory.Instances.AddModule("mine").WithRole("all", jon);
            """;

        var instances = ClanValue.Parse(BuiltInApi.Execute(Consumer.Program(statements)))["instances"];

        Assert.Equal(
            """{"internet":{"module":{"input":"clan-core"}},"mine":{"roles":{"all":{"machines":{"jon":{}}}}},"sshd":{"roles":{"server":{"machines":{"vault":{}}}}},"tor":{"module":{"name":"tor"}},"zerotier":{"roles":{"controller":{"machines":{"vault":{}}},"peer":{"machines":{"jon":{}}}}}}""",
            instances.ToString()
        );
    }

    [Fact]
    public void Groups_of_two_roles_are_one_in_the_config_of_all_roles()
    {
        const string statements = """
            inventory.Services.AddSshd("ssh").WithConfig(new() { Certificate = new() { SearchDomains = ["example.org"] } });
            """;

        var config = ClanValue.Parse(BuiltInApi.Execute(Consumer.Program(statements)))["services"]["sshd"]["ssh"]["config"];

        Assert.Equal("""{"certificate":{"searchDomains":["example.org"]}}""", config.ToString());
    }

    [Fact]
    public void Tags_of_a_role_can_be_a_list()
    {
        const string statements = """
            inventory.Instances.AddSshd("ssh").WithServerTags([Tag.All, backup, Tag.All]).WithServer(jon).WithClientTags([]);
            """;

        var roles = ClanValue.Parse(BuiltInApi.Execute(Consumer.Program(statements)))["instances"]["ssh"]["roles"];

        Assert.Equal("""{"client":{"tags":[]},"server":{"machines":{"jon":{}},"tags":["all","backup"]}}""", roles.ToString());
    }

    [Fact]
    public void Anything_else_is_said_by_its_path()
    {
        const string statements = """
            inventory.WithValue(["machines", "jon", "rack"], 4).WithValue(["notes"], ["a", 1]);
            inventory.Services.AddSshd("s").WithValue(["roles", "server", "machines"], ["ghost", "ghost"]).WithServerConfig(new());
            inventory.Instances.AddSshd("i").WithValue(["color"], "red").WithServer(jon);
            """;

        var json = ClanValue.Parse(BuiltInApi.Execute(Consumer.Program(statements)));

        Assert.Equal(4, json["machines"]["jon"]["rack"].AsInt64());
        Assert.Equal("""["a",1]""", json["notes"].ToString());
        Assert.Equal("""{"s":{"roles":{"server":{"config":{},"machines":["ghost","ghost"]}}}}""", json["services"]["sshd"].ToString());
        Assert.Equal("red", json["instances"]["i"]["color"].AsString());
    }
}
