namespace Clan.Sdk.Analyzers.Tests.Rules;

/// <summary>CLAN2007, CLAN2014 and CLAN2017.</summary>
public class HandleTests
{
    [Theory]
    [InlineData("""inventory.Instances.AddSshd("s").WithServer([mine, {|CLAN2007:theirs|}]);""")]
    [InlineData("""inventory.Instances.AddZerotier("z", controller: {|CLAN2007:theirs|});""")]
    [InlineData("""inventory.Services.AddSshd("s").WithServer(mine).WithMachineConfig({|CLAN2007:theirs|}, new());""")]
    [InlineData("""inventory.AddMachine("x", tags: [{|CLAN2007:other.AddTag("t")|}]);""")]
    [InlineData("""inventory.AddTag("t", machines: [mine, {|CLAN2007:theirs|}]);""")]
    public Task A_handle_of_another_inventory_is_reported(string statements) => Verify.InventoryAsync(Start + statements);

    [Theory]
    [InlineData("""inventory.Instances.AddSshd("s").WithServer([mine, Tag.All]);""")]
    [InlineData("""theirs.Inventory.Instances.AddSshd("s").WithServer(theirs);""")]
    [InlineData(
        """Both(inventory, inventory); static void Both(Inventory a, Inventory b) => a.Instances.AddSshd("s").WithServer(b.AddMachine("x"));"""
    )]
    public Task A_handle_of_its_own_is_not(string statements) => Verify.InventoryAsync(Start + statements);

    [Theory]
    [InlineData("""var inventory = new Inventory({|CLAN2014:"a"|}); inventory.AddMachine("jon");""")]
    [InlineData("""_ = new Inventory({|CLAN2014:"a"|});""")]
    [InlineData(
        """
            Build();
            static void Build()
            {
                var inventory = new Inventory({|CLAN2014:"a"|});
                inventory.AddMachine("jon");
            }
            """
    )]
    public Task An_inventory_for_nothing_is_reported(string program) => Verify.ProgramAsync(program);

    [Theory]
    [InlineData("""var inventory = new Inventory("a"); Console.Write(inventory.ToJson());""")]
    [InlineData("""var inventory = new Inventory("a"); var resolved = inventory.Resolve();""")]
    [InlineData("""var inventory = new Inventory("a"); if (args.Length > 0) inventory.Write("i.json");""")]
    [InlineData(
        """Fleet.Build().Write("i.json"); static class Fleet { public static Inventory Build() { var inventory = new Inventory("a"); inventory.AddMachine("jon"); return inventory; } }"""
    )]
    [InlineData(
        """Fleet.Write(new Inventory("a")); static class Fleet { public static void Write(Inventory inventory) => inventory.Write("i.json"); }"""
    )]
    [InlineData(
        """var fleet = new Fleet(); class Fleet { private readonly Inventory _inventory = new("a"); public Machine Add() => _inventory.AddMachine("jon"); }"""
    )]
    [InlineData("""var jon = new Inventory("a").AddMachine("jon"); jon.Inventory.Write("i.json");""")]
    public Task An_inventory_that_is_used_is_not(string program) => Verify.ProgramAsync(program);

    [Theory]
    [InlineData(
        """var far = inventory.AddExternalMachine("far"); far.{|CLAN2017:WithDescription|}("x").{|CLAN2017:WithTags|}([inventory.AddTag("t")]);"""
    )]
    public Task Writing_to_an_external_machine_is_reported(string statements) => Verify.InventoryAsync(statements);

    private const string Start =
        "var other = new Inventory(\"other\");\nvar theirs = other.AddMachine(\"theirs\");\nvar mine = inventory.AddMachine(\"mine\");\nother.Write(\"o.json\");\n";
}
