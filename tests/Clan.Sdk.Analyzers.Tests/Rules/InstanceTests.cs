namespace Clan.Sdk.Analyzers.Tests.Rules;

/// <summary>CLAN2008, CLAN2009, CLAN2010, CLAN2013, CLAN2015 and CLAN2016.</summary>
public class InstanceTests
{
    private const string Machines = "var jon = inventory.AddMachine(\"jon\");\nvar vault = inventory.AddMachine(\"vault\");\n";

    [Theory]
    [InlineData("""inventory.Services.AddSshd("a").WithServer(jon); inventory.Instances.AddSshd({|CLAN2008:"b"|}).WithServer(jon);""")]
    [InlineData(
        """inventory.Services.AddSshd("a").WithConfig(new() { HostKeys = new() }).WithServer(jon); inventory.Instances.AddModule("x", {|CLAN2008:"b"|}).WithRole("r", jon);"""
    )]
    [InlineData("""inventory.Services.AddBorgbackup("b").WithClient(jon).WithConfig(new() { {|CLAN2009:Directory = "/srv"|} });""")]
    [InlineData(
        """inventory.Services.AddBorgbackup("b").WithClient([jon, vault]).WithServer(vault).WithConfig(new() { Exclude = [], {|CLAN2009:Directory = "/srv"|} });"""
    )]
    [InlineData(
        """inventory.Services.AddZerotier("z", controller: jon).WithMachineConfig(jon, new() { {|CLAN2009:Moon = new() { StableEndpoints = [] }|} });"""
    )]
    [InlineData(
        """inventory.Instances.AddSshd("s").WithServer(jon).WithServerExtraModules(["/abs.nix", {|CLAN2010:"./a.nix"|}, {|CLAN2010:""|}]);"""
    )]
    [InlineData("""inventory.Instances.AddSshd({|CLAN2013:"s"|}).WithServerSettings(new());""")]
    [InlineData("""inventory.Services.AddSshd({|CLAN2013:"s"|}).WithServer([]);""")]
    [InlineData(
        """inventory.Instances.AddSshd("s").WithServer(jon, new() { GenerateRootKey = true }).WithServer(jon, new() { {|CLAN2015:GenerateRootKey = false|} });"""
    )]
    [InlineData("""inventory.Services.AddSshd("s").WithServer(jon).WithEnabled(true).{|CLAN2015:WithEnabled|}(false);""")]
    [InlineData(
        """
            inventory.Services.AddSshd("s").WithServer(jon).WithMachineConfig(jon, new() { HostKeys = new() { Rsa = new() { Enable = true } } })
                .WithMachineConfig(jon, new() { HostKeys = new() { Rsa = new() { {|CLAN2015:Enable = false|} } } });
            """
    )]
    [InlineData(
        """
            var settings = new Clan.Sdk.Instances.SshdServerSettings();
            settings.GenerateRootKey = true;
            inventory.Instances.AddSshd("s").WithServer(jon).WithServerSettings(settings);
            settings.GenerateRootKey = false;
            inventory.Instances.Find<Clan.Sdk.Instances.Sshd>("s")!.WithServerSettings(new() { {|CLAN2015:GenerateRootKey = false|} });
            """
    )]
    [InlineData("""inventory.Instances.AddLab("a").WithBench(jon); inventory.Instances.AddLab({|CLAN2016:"b"|}).WithBench(jon);""")]
    public Task Is_reported(string statements) => Verify.InventoryAsync(Machines + statements);

    [Theory]
    [InlineData(
        """
            inventory.Instances.AddSshd("s").WithServer(jon, new() { GenerateRootKey = true }).WithServer(jon, new() { GenerateRootKey = true })
                .WithServerExtraModules(["/a.nix"]).WithServerExtraModules(["/b.nix"]);
            """
    )]
    [InlineData(
        """
            var settings = new Clan.Sdk.Instances.SshdServerSettings { GenerateRootKey = true };
            if (args.Length > 0) settings.GenerateRootKey = null;
            inventory.Instances.AddSshd("s").WithServer(jon).WithServerSettings(settings).WithServerSettings(new() { GenerateRootKey = false });
            """
    )]
    [InlineData(
        """
            var settings = new Clan.Sdk.Instances.SshdServerSettings { GenerateRootKey = true };
            Action later = () => settings.GenerateRootKey = false;
            later();
            inventory.Instances.AddSshd("s").WithServer(jon).WithServerSettings(settings).WithServerSettings(new() { GenerateRootKey = false });
            """
    )]
    [InlineData("""inventory.Services.AddBorgbackup("b").WithClient(jon).WithServer(jon).WithConfig(new() { Directory = "/srv" });""")]
    [InlineData(
        """
            inventory.Services.AddBorgbackup("b").WithClient(jon).WithConfig(new() { Directory = "/srv" });
            inventory.Services.AddBorgbackup("c").WithServer(jon);
            """
    )]
    [InlineData(
        """
            inventory.Services.AddSshd("s").WithClient(jon).WithConfig(new() { HostKeys = new() { Rsa = new() { Enable = true } } });
            inventory.Services.AddAdmin("a").WithDefault(jon);
            """
    )]
    [InlineData("""inventory.Services.AddBorgbackup("b").WithClient(jon).WithConfig(new() { Directory = "/srv" }).WithEnabled(false);""")]
    [InlineData("""inventory.Services.AddBorgbackup("b").WithClient(jon).WithMachineConfig(vault, new() { Directory = "/srv" });""")]
    [InlineData(
        """
            var backup = inventory.Services.AddBorgbackup("b").WithClient(jon).WithConfig(new() { Directory = "/srv" });
            foreach (var server in new[] { jon, vault }) backup.WithServer(server);
            """
    )]
    [InlineData("""inventory.Services.AddSshd("s").WithServer(jon).WithServerExtraModules(["modules/a.nix"]);""")]
    [InlineData("""var ssh = inventory.Instances.AddSshd("s"); if (args.Length > 0) ssh.WithServer(jon);""")]
    [InlineData("""inventory.Instances.AddSshd("s").WithServer(from machine in new[] { jon, vault } select machine);""")]
    [InlineData(
        """inventory.Instances.AddSshd("s").WithServer(jon).WithServer(jon, new()).WithServer(vault, new()).WithClient(jon, new());"""
    )]
    [InlineData("""inventory.Instances.AddLab("a").WithBench(jon); inventory.Instances.AddLab("b", input: "fork").WithBench(jon);""")]
    [InlineData(
        """var lab = args.Length > 0 ? inventory.Instances.AddLab("a").WithBench(jon) : inventory.Instances.AddLab("b").WithBench(jon);"""
    )]
    [InlineData("""try { inventory.Services.AddSshd("a").WithServer(jon); } catch { inventory.Instances.AddSshd("b").WithServer(jon); }""")]
    public Task Is_not(string statements) => Verify.InventoryAsync(Machines + statements);

    [Theory]
    [InlineData("""inventory.WithMeta(new() { {|CLAN2012:Tld = "home"|} });""")]
    [InlineData("""inventory.WithMeta(new() { Tld = null });""")]
    [InlineData("""inventory.WithMeta(new() { Domain = "home" });""")]
    public Task Tld_is_reported_where_it_is_set(string statements) => Verify.InventoryAsync(statements);
}
