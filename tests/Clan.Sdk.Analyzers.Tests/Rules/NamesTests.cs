namespace Clan.Sdk.Analyzers.Tests.Rules;

/// <summary>CLAN2005 and CLAN2011.</summary>
public class NamesTests
{
    [Theory]
    [InlineData("""inventory.AddMachine("jon"); inventory.AddMachine({|CLAN2005:"jon"|});""")]
    [InlineData("""inventory.AddMachine("jon"); inventory.AddExternalMachine({|CLAN2005:"jon"|});""")]
    [InlineData("""const string Name = "web"; inventory.AddTag("web"); inventory.AddTag(name: {|CLAN2005:Name|});""")]
    [InlineData(
        """
            var jon = inventory.AddMachine("jon");
            inventory.Services.AddSshd("a").WithServer(jon);
            inventory.Services.AddSshd({|CLAN2005:"a"|}).WithClient(jon);
            """
    )]
    [InlineData(
        """
            var jon = inventory.AddMachine("jon");
            inventory.Instances.AddModule("x", "a").WithRole("r", jon);
            inventory.Instances.AddSshd({|CLAN2005:"a"|}).WithClient(jon);
            """
    )]
    [InlineData(
        """
            var jon = inventory.AddMachine("jon");
            inventory.Instances.AddSshd("sshd").WithServer(jon);
            inventory.Instances.{|CLAN2005:AddSshd|}().WithClient(jon);
            """
    )]
    public Task A_second_one_is_reported(string statements) => Verify.InventoryAsync(statements);

    [Theory]
    [InlineData("""inventory.AddMachine("jon"); inventory.AddMachine("Jon"); inventory.AddTag("jon2");""")]
    [InlineData("""inventory.AddMachine(args[0]); inventory.AddMachine(args[1]);""")]
    [InlineData("""if (args.Length > 0) inventory.AddMachine("jon"); else inventory.AddMachine("jon");""")]
    [InlineData(
        """
            var jon = inventory.AddMachine("jon");
            inventory.Services.AddSshd("a").WithServer(jon);
            inventory.Services.AddBorgbackup("a").WithClient(jon);
            """
    )]
    [InlineData("""var other = new Inventory("other"); other.AddMachine("jon"); other.Write("o.json"); inventory.AddMachine("jon");""")]
    [InlineData(
        """
            var jon = inventory.AddMachine("jon");
            inventory.Instances.AddSshd().WithServer(jon);
            inventory.Instances.AddSshd("ssh").WithServer(jon);
            inventory.Instances.AddModule("mine").WithRole("r", jon);
            """
    )]
    public Task Different_ones_are_not(string statements) => Verify.InventoryAsync(statements);

    [Theory]
    [InlineData(
        """inventory.AddMachine({|CLAN2011:"all"|}); inventory.AddMachine({|CLAN2011:"nixos"|}); inventory.AddExternalMachine({|CLAN2011:"darwin"|});"""
    )]
    [InlineData("""inventory.AddTag("web"); inventory.AddMachine({|CLAN2011:"web"|});""")]
    [InlineData("""inventory.AddMachine({|CLAN2011:"web"|}, tags: [inventory.AddTag("web")]);""")]
    public Task A_machine_named_like_a_tag_is_reported(string statements) => Verify.InventoryAsync(statements);

    [Fact]
    public Task Another_inventory_s_tags_do_not_count() =>
        Verify.InventoryAsync(
            """var other = new Inventory("other"); other.AddTag("web"); other.Write("o.json"); inventory.AddMachine("web"); inventory.AddMachine("everything");"""
        );
}
