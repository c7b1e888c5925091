namespace Clan.Sdk.Analyzers.Tests.Rules;

public class MissingRoleTests
{
    private const string Machines = "var jon = inventory.AddMachine(\"jon\");\n";

    [Theory]
    [InlineData("""inventory.Instances.AddBorgbackup("b").WithMember({|CLAN2019:"clinet"|}, jon);""")]
    [InlineData("""inventory.Services.AddBorgbackup("b").WithMember({|CLAN2019:"clinet"|}, jon);""")]
    [InlineData("""inventory.Instances.AddBorgbackup("b").WithMemberSettings({|CLAN2019:"Client"|}, jon, new() { });""")]
    [InlineData("""inventory.Instances.AddBorgbackup("b").WithMember({|CLAN2019:Clan.Sdk.Instances.Zerotier.MoonRole|}, jon);""")]
    [InlineData(
        """
            inventory.Instances.AddBorgbackup("b").WithClient(jon);
            inventory.Instances.Get("b").WithMember({|CLAN2019:"cleint"|}, jon);
            """
    )]
    public Task A_role_that_the_module_lacks_is_found(string statements) => Verify.InventoryAsync(Machines + statements);

    [Fact]
    public Task Services_without_a_machine_are_not_resolved() =>
        Verify.InventoryAsync("inventory.Services.AddBorgbackup(\"b\").WithMember(\"clinet\", inventory.AddExternalMachine(\"far\"));");

    [Theory]
    [InlineData("""inventory.Instances.AddBorgbackup("b").WithMember(Clan.Sdk.Instances.Borgbackup.ClientRole, jon);""")]
    [InlineData("""inventory.Services.AddBorgbackup("b").WithMember(Clan.Sdk.Services.Borgbackup.ClientRole, jon);""")]
    [InlineData("""inventory.Instances.AddModule("mine", "m").WithRole("anything", jon);""")]
    [InlineData("""inventory.Instances.AddBorgbackup("b", input: "fork").WithMember("its-own", jon);""")]
    [InlineData("""if (args.Length > 0) inventory.Instances.AddBorgbackup("b").WithMember("clinet", jon);""")]
    public Task What_is_not_certain_is_not_said(string statements) => Verify.InventoryAsync(Machines + statements);
}
