namespace Clan.Sdk.Analyzers.Tests.Rules;

public class TooManyMachinesTests
{
    private const string Machines = """
        var red = inventory.AddTag("red");
        var jon = inventory.AddMachine("jon");
        var sara = inventory.AddMachine("sara", tags: [red]);
        var vault = inventory.AddMachine("vault", tags: [red]);

        """;

    [Theory]
    [InlineData("""inventory.Instances.AddZerotier("mesh", controller: jon).WithController({|CLAN2001:sara|});""")]
    [InlineData("""inventory.Instances.AddZerotier("mesh", controller: {|CLAN2001:red|});""")]
    [InlineData("""inventory.Instances.AddZerotier("mesh", jon).WithController([jon, {|CLAN2001:sara|}]);""")]
    [InlineData("""inventory.Instances.AddZerotier("mesh", jon).WithController(new List<Member> { jon, {|CLAN2001:sara|} });""")]
    [InlineData("""inventory.Instances.AddZerotier("mesh", jon).WithController(new Member[] { jon, {|CLAN2001:sara|} });""")]
    [InlineData(
        """
            var mesh = inventory.Instances.AddZerotier("mesh", controller: jon);
            mesh.WithPeer(Tag.All);
            mesh.WithController({|CLAN2001:sara|});
            """
    )]
    [InlineData(
        """
            var instances = inventory.Instances;
            var controller = sara;
            instances.AddZerotier("mesh", controller: jon).WithController({|CLAN2001:controller|});
            """
    )]
    [InlineData(
        """
            var mesh = inventory.Instances.AddZerotier("mesh", controller: jon);
            vault.WithTags([inventory.AddTag("late")]);
            mesh.WithController({|CLAN2001:red|});
            """
    )]
    [InlineData("""inventory.Instances.AddZerotier(null, jon).WithController({|CLAN2001:sara|});""")]
    [InlineData("""inventory.Instances.AddZerotier("mesh", controller: jon).WithControllerTags([{|CLAN2001:red|}]);""")]
    [InlineData("""inventory.Services.AddZerotier("mesh", controller: jon).WithController({|CLAN2001:sara|});""")]
    [InlineData("""inventory.Services.AddZerotier("mesh", controller: sara).WithController({|CLAN2001:red|});""")]
    [InlineData(
        """inventory.Services.AddZerotier("mesh", controller: jon).WithController({|CLAN2001:inventory.AddExternalMachine("far")|});"""
    )]
    [InlineData("""inventory.Instances.AddLab("lab").WithBench([jon, sara, {|CLAN2001:vault|}]);""")]
    public Task Is_reported_at_the_member_that_is_one_too_many(string statements) => Verify.InventoryAsync(Machines + statements);

    [Theory]
    [InlineData("""inventory.Instances.AddZerotier("mesh", controller: jon).WithController(jon);""")]
    [InlineData("""inventory.Instances.AddZerotier("mesh", controller: jon).WithPeer([jon, sara, vault]);""")]
    [InlineData("""inventory.Services.AddZerotier("mesh", controller: jon).WithController(sara).WithEnabled(false);""")]
    [InlineData(
        """
            var mesh = inventory.Instances.AddZerotier("mesh", controller: jon);
            if (args.Length > 0)
            {
                mesh.WithController(sara);
            }
            """
    )]
    [InlineData(
        """
            var mesh = inventory.Instances.AddZerotier("mesh", controller: jon);
            foreach (var machine in new[] { sara, vault })
            {
                mesh.WithController(machine);
            }
            """
    )]
    [InlineData(
        """
            var mesh = inventory.Instances.AddZerotier("mesh", controller: jon);
            Action more = () => mesh.WithController(sara);
            """
    )]
    [InlineData(
        """
            var mesh = inventory.Instances.AddZerotier("mesh", controller: jon);
            if (args.Length > 0) return;
            mesh.WithController(sara);
            """
    )]
    [InlineData(
        """
            var any = args.Length > 0 ? jon : sara;
            inventory.Instances.AddZerotier("mesh", controller: jon).WithController(any);
            """
    )]
    [InlineData(
        """
            var other = jon;
            if (args.Length > 0) other = sara;
            inventory.Instances.AddZerotier("mesh", controller: jon).WithController(other);
            """
    )]
    [InlineData(
        """
            var name = args[0];
            inventory.Instances.AddZerotier("mesh", controller: inventory.AddMachine(name)).WithController(inventory.AddMachine(args[1]));
            """
    )]
    public Task Is_silent_where_the_role_may_hold_it(string statements) => Verify.InventoryAsync(Machines + statements);

    [Fact]
    public Task Is_found_in_a_method_that_gets_the_inventory() =>
        Verify.ProgramAsync(
            """
            var inventory = new Inventory("my-clan");
            Fleet.Mesh(inventory);
            inventory.Write("inventory.json");

            internal static class Fleet
            {
                public static void Mesh(Inventory inventory)
                {
                    var jon = inventory.AddMachine("jon");
                    inventory.Instances.AddZerotier("mesh", controller: jon).WithController({|CLAN2001:inventory.AddMachine("sara")|});
                }
            }
            """
        );
}
