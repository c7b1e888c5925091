using Clan.Sdk.Generator.Tests.Hosting;

namespace Clan.Sdk.Generator.Tests.Generation;

public sealed class SnapshotTests
{
    [Theory]
    [InlineData("services", "borgbackup", "Services.Borgbackup")]
    [InlineData("services", "zerotier", "Services.Zerotier")]
    [InlineData("services", "importer", "Services.Importer")]
    [InlineData("instances", "users", "Instances.Users")]
    [InlineData("instances", "zerotier", "Instances.Zerotier")]
    [InlineData("instances", "data-mesher", "Instances.DataMesher")]
    [InlineData("instances", "importer", "Instances.Importer")]
    public void A_module(string section, string module, string file)
    {
        var run = GeneratorHost.Run([.. BuiltIn.Schemas, BuiltIn.Module(section, module)]).Compiles();

        Snapshot.Match(run.Sources[file + ".g.cs"], file);
    }

    [Fact]
    public void A_built_in_module_that_no_inventory_can_use_needs_no_file() =>
        Assert.Equal(["InventoryFields.g.cs"], GeneratorHost.Run([.. BuiltIn.Schemas, BuiltIn.Module("services", "xfce")]).Sources.Keys);

    [Fact]
    public void The_fields_of_both_schemas()
    {
        var run = GeneratorHost.Run(BuiltIn.Schemas).Compiles();

        Snapshot.Match(run.Sources["InventoryFields.g.cs"], "InventoryFields");
    }

    [Fact]
    public void The_initializer()
    {
        var run = GeneratorHost
            .Run([
                .. BuiltIn.Schemas,
                BuiltIn.AsOwn("services", "wifi"),
                BuiltIn.AsOwn("instances", "wifi"),
                BuiltIn.Module("services", "sshd"),
            ])
            .Compiles();

        Snapshot.Match(run.Sources["ClanDefinitions.g.cs"], "ClanDefinitions");
    }
}
