using Clan.Sdk.CodeFixes;

namespace Clan.Sdk.Analyzers.Tests.CodeFixes;

public class OtherFixTests
{
    private const string Machines = "var jon = inventory.AddMachine(\"jon\");\nvar vault = inventory.AddMachine(\"vault\");\n";

    [Theory]
    [InlineData(
        """
            inventory.Services.AddBorgbackup("backup").WithClient(jon).WithServer(vault)
                .WithConfig(new() { {|CLAN2009:Exclude = ["*.tmp"]|} });
            """,
        """
            inventory.Services.AddBorgbackup("backup").WithClient(jon).WithServer(vault)
                .WithClientConfig(new() { Exclude = ["*.tmp"] });
            """
    )]
    [InlineData(
        """
            inventory.Services.AddBorgbackup("backup").WithClient(jon).WithServer(vault).WithServerConfig(new() { })
                .WithMachineConfig(jon, new() { {|CLAN2009:Directory = "/srv"|}, Exclude = ["*.tmp"] });
            """,
        """
            inventory.Services.AddBorgbackup("backup").WithClient(jon).WithServer(vault).WithServerConfig(new() { Directory = "/srv" })
                .WithMachineConfig(jon, new() { Exclude = ["*.tmp"] });
            """
    )]
    public Task A_misplaced_option_moves(string wrong, string right) =>
        VerifyFix<MisplacedSettingFix>.Async(Machines + wrong, Machines + right);

    [Theory]
    [InlineData(
        """inventory.Instances.AddSshd("ssh").WithServer(jon).WithServerExtraModules(["/etc/a.nix", {|CLAN2010:"modules/ssh.nix"|}]);""",
        """inventory.Instances.AddSshd("ssh").WithServer(jon).WithServerExtraModules(["/etc/a.nix", NixPath.Of("modules/ssh.nix")]);"""
    )]
    [InlineData(
        """
            const string Web = "./web.nix";
            inventory.Instances.AddSshd("ssh").WithServer(jon).WithServerExtraModules([{|CLAN2010:Web|}]);
            """,
        """
            const string Web = "./web.nix";
            inventory.Instances.AddSshd("ssh").WithServer(jon).WithServerExtraModules([NixPath.Of(Web)]);
            """
    )]
    public Task A_relative_path_becomes_one_of_the_flake(string wrong, string right) =>
        VerifyFix<FlakePathFix>.Async(Machines + wrong, Machines + right);

    [Fact]
    public Task A_deprecated_field_is_renamed() =>
        VerifyFix<DeprecatedTldFix>.Async(
            "inventory.WithMeta(new() { {|CLAN2012:Tld = \"home\"|} });",
            "inventory.WithMeta(new() { Domain = \"home\" });"
        );

    [Theory]
    [InlineData(
        """inventory.Instances.AddZerotier("mesh", controller: {|CS1503:"jon"|});""",
        """inventory.Instances.AddZerotier("mesh", controller: jon);"""
    )]
    [InlineData(
        """inventory.Instances.AddSshd("ssh").WithServer({|CS1503:"new host"|});""",
        """
            var newHost = inventory.AddMachine("new host");
            inventory.Instances.AddSshd("ssh").WithServer(newHost);
            """
    )]
    [InlineData(
        """inventory.AddMachine("sara", tags: [{|CS0029:"web"|}]);""",
        """
            var web = inventory.AddTag("web");
            inventory.AddMachine("sara", tags: [web]);
            """
    )]
    [InlineData(
        """
            var ssh = inventory.Instances.AddSshd("ssh");
            ssh.WithClient({|CS1503:"event"|});
            """,
        """
            var ssh = inventory.Instances.AddSshd("ssh");
            var eventMachine = ssh.Inventory.AddMachine("event");
            ssh.WithClient(eventMachine);
            """
    )]
    public Task A_text_becomes_a_handle(string wrong, string right) =>
        VerifyFix<DeclareHandleFix>.Async(Machines + wrong, Machines + right);

    [Theory]
    [InlineData(
        """inventory.Instances.AddBorgbackup("backup").WithClient(jon, {|CS1503:{|CLAN2018:vault|}|}).WithServer(vault);""",
        """inventory.Instances.AddBorgbackup("backup").WithClient([jon, vault]).WithServer(vault);"""
    )]
    [InlineData(
        """inventory.Services.AddBorgbackup("backup").WithClient(jon, {|CS1503:vault|}, {|CS1503:{|CLAN2018:Tag.All|}|});""",
        """inventory.Services.AddBorgbackup("backup").WithClient([jon, vault, Tag.All]);"""
    )]
    [InlineData(
        """inventory.AddTag("web", machines: {|CS1503:{|CLAN2018:jon|}|}, line: 4);""",
        """inventory.AddTag("web", machines: [jon], line: 4);"""
    )]
    [InlineData(
        """inventory.Instances.AddModule("custom", "c").WithRole("peer", jon, {|CS1503:{|CLAN2018:vault|}|});""",
        """inventory.Instances.AddModule("custom", "c").WithRole("peer", [jon, vault]);"""
    )]
    public Task Members_get_their_brackets(string wrong, string right) =>
        VerifyFix<LooseMembersFix>.Async(Machines + wrong, Machines + right);

    [Fact]
    public Task A_role_gets_the_name_that_was_meant() =>
        VerifyFix<MissingRoleFix>.Async(
            Machines + """inventory.Instances.AddBorgbackup("backup").WithMember({|CLAN2019:"sevrer"|}, jon);""",
            Machines + """inventory.Instances.AddBorgbackup("backup").WithMember("server", jon);"""
        );
}
