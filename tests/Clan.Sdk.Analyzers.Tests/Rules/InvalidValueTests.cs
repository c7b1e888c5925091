namespace Clan.Sdk.Analyzers.Tests.Rules;

public class InvalidValueTests
{
    private const string Jon = "var jon = inventory.AddMachine(\"jon\");\nconst int Big = 70000;\n";

    [Theory]
    [InlineData("""inventory.Instances.AddInternet("net").WithDefaultSettings(new() { Port = {|CLAN2004:Big|} }).WithDefault(jon);""")]
    [InlineData("""inventory.Instances.AddInternet("net").WithDefault(jon, new() { Port = {|CLAN2004:-1|} });""")]
    [InlineData("""inventory.Instances.AddInternet("net").WithDefault(Tag.All, new() { Port = {|CLAN2004:-1|} });""")]
    [InlineData(
        """inventory.Instances.AddLab("l").WithBench(jon, new() { Slots = {|CLAN2004:0|}, Level = {|CLAN2004:10|}, Ports = [1, {|CLAN2004:65536|}] });"""
    )]
    [InlineData(
        """inventory.Instances.AddLab("l").WithBench(jon, new() { {|CLAN2004:Owners = []|}, Folder = {|CLAN2004:"tmp"|}, Label = {|CLAN2004:"a\nb"|} });"""
    )]
    [InlineData("""inventory.Instances.AddLab("l").WithBench(jon, new() { Mode = {|CLAN2004:(Clan.Sdk.Instances.LabBenchMode)7|} });""")]
    [InlineData("""inventory.Instances.AddYggdrasil("y").WithDefault(jon, new() { Ports = new() { Quic = {|CLAN2004:99999|} } });""")]
    [InlineData(
        """inventory.Instances.AddBorgbackup("b").WithClient(jon, new() { Destinations = new() { ["a"] = new() { Repo = "r", Name = {|CLAN2004:"a b"|} } } });"""
    )]
    [InlineData(
        """inventory.Services.AddBorgbackup("b").WithClient(jon).WithClientConfig(new() { Destinations = new() { [{|CLAN2004:"a b"|}] = new() { Repo = "r" } } });"""
    )]
    [InlineData("""inventory.WithMeta(new() { Domain = {|CLAN2004:""|} });""")]
    [InlineData("""inventory.WithMeta(new() { Domain = {|CLAN2004:"a..b"|} });""")]
    public Task Is_reported_at_the_constant(string statements) => Verify.InventoryAsync(Jon + statements);

    [Theory]
    [InlineData("""inventory.Instances.AddInternet({|CLAN2013:"net"|}).WithDefaultSettings(new() { Port = Big });""")]
    [InlineData("""inventory.Instances.AddInternet("net").WithDefault(jon, new() { Port = 65535, User = null, Host = "" });""")]
    [InlineData("""inventory.Instances.AddInternet("net").WithDefault(jon, new() { Port = args.Length });""")]
    [InlineData(
        """inventory.Instances.AddLab("l").WithBench(jon, new() { Slots = 1, Level = 9, Ports = [], Owners = ["a"], Folder = "/", Label = "a\n", Mode = Clan.Sdk.Instances.LabBenchMode.Loud });"""
    )]
    [InlineData(
        """inventory.Instances.AddBorgbackup("b").WithClient(jon, new() { Destinations = new() { ["a b"] = new() { Repo = "r", Name = "a" } } });"""
    )]
    [InlineData(
        """
            inventory.Instances.AddBorgbackup("b").WithClientSettings(new() { Destinations = new() { ["a b"] = new() { Name = "a" } } })
                .WithClient(jon, new() { Destinations = new() { ["a b"] = new() { Repo = "r" } } });
            """
    )]
    [InlineData(
        """inventory.Services.AddBorgbackup("b").WithClient(jon).WithEnabled(false).WithClientConfig(new() { Destinations = new() { ["a b"] = new() { Repo = "r" } } });"""
    )]
    [InlineData("""inventory.WithMeta(new() { Domain = "a-b.example" });""")]
    public Task Is_silent_where_the_value_is_accepted_or_reaches_nobody(string statements) => Verify.InventoryAsync(Jon + statements);

    [Theory]
    [InlineData("""var inventory = new Inventory({|CLAN2004:"my.clan"|}); inventory.Write("i.json");""")]
    [InlineData(
        """var inventory = new Inventory("my.clan"); inventory.Services.AddSshd("s").WithServer(inventory.AddMachine("jon")); inventory.Write("i.json");"""
    )]
    [InlineData(
        """var inventory = new Inventory("my.clan"); Fill(inventory); inventory.Write("i.json"); static void Fill(Inventory inventory) { }"""
    )]
    [InlineData("""var inventory = new Inventory(""); inventory.Write("i.json");""")]
    public Task A_clan_s_name_has_a_pattern_under_instances(string program) => Verify.ProgramAsync(program);
}
