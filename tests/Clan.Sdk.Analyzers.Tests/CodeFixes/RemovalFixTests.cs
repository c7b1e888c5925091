using Clan.Sdk.CodeFixes;

namespace Clan.Sdk.Analyzers.Tests.CodeFixes;

public class RemovalFixTests
{
    private const string Jon = "var jon = inventory.AddMachine(\"jon\");\n";
    private const string Sara = Jon + "var sara = inventory.AddMachine(\"sara\");\n";

    [Fact]
    public Task A_second_machine_becomes_the_first() =>
        VerifyFix<DuplicateNameFix>.Async(
            Jon
                + "var sara = inventory.AddMachine({|CLAN2005:\"jon\"|});\nvar web = inventory.AddTag(\"web\");\nvar net = inventory.AddTag({|CLAN2005:\"web\"|});",
            Jon + "var sara = jon;\nvar web = inventory.AddTag(\"web\");\nvar net = web;"
        );

    [Fact]
    public Task A_second_statement_goes() =>
        VerifyFix<DuplicateNameFix>.Async(
            Jon + "inventory.AddMachine({|CLAN2005:\"jon\"|});\njon.WithTag(inventory.AddTag(\"web\"));",
            Jon + "jon.WithTag(inventory.AddTag(\"web\"));"
        );

    [Theory]
    [InlineData(
        """inventory.Instances.AddZerotier("mesh", controller: jon).WithController({|CLAN2001:sara|}).WithPeer(sara);""",
        """inventory.Instances.AddZerotier("mesh", controller: jon).WithPeer(sara);"""
    )]
    [InlineData(
        """inventory.Instances.AddZerotier("mesh", controller: jon).WithController([jon, {|CLAN2001:sara|}]);""",
        """inventory.Instances.AddZerotier("mesh", controller: jon).WithController([jon]);"""
    )]
    [InlineData(
        """
            var mesh = inventory.Instances.AddZerotier("mesh", controller: jon);
            mesh.WithController({|CLAN2001:sara|});
            mesh.WithPeer(sara);
            """,
        """
            var mesh = inventory.Instances.AddZerotier("mesh", controller: jon);
            mesh.WithPeer(sara);
            """
    )]
    public Task A_member_too_many_goes(string wrong, string right) => VerifyFix<RemoveCallFix>.Async(Sara + wrong, Sara + right);

    [Theory]
    [InlineData(
        """inventory.Services.AddSshd("ssh").WithServer(jon).WithEnabled(true).{|CLAN2015:WithEnabled|}(false);""",
        """inventory.Services.AddSshd("ssh").WithServer(jon).WithEnabled(true);"""
    )]
    [InlineData(
        """
            jon.WithDescription("one");
            jon.{|CLAN2015:WithDescription|}("two");
            """,
        """
            jon.WithDescription("one");
            """
    )]
    [InlineData(
        """inventory.WithMeta(new() { Description = "a" }).WithMeta(new() { {|CLAN2015:Description = "b"|}, Icon = "i" });""",
        """inventory.WithMeta(new() { Description = "a" }).WithMeta(new() { Icon = "i" });"""
    )]
    public Task A_second_setting_goes(string wrong, string right) => VerifyFix<RemoveCallFix>.Async(Sara + wrong, Sara + right);

    [Fact]
    public Task A_required_parameter_stays()
    {
        const string program = """
            var router = inventory.AddTag("router");
            inventory.AddMachine("jon", tags: [router]);
            inventory.AddMachine("sara", tags: [router]);
            inventory.Instances.AddZerotier("mesh", controller: {|CLAN2001:router|});
            """;
        return VerifyFix<RemoveCallFix>.Async(program, program);
    }
}
