namespace Clan.Sdk.Tests.Migration;

/// <summary>Migration of what stands in marks of the module system.</summary>
public class OddInventoryTests
{
    [Theory]
    [InlineData("""{"_type": "if", "condition": true, "content": CONTENT}""")]
    [InlineData("""{"_type": "override", "priority": 50, "content": {"_type": "order", "priority": 1, "content": CONTENT}}""")]
    [InlineData("""{"_type": "merge", "contents": [CONTENT]}""")]
    public void A_mark_around_the_whole_inventory_is_taken_off(string mark)
    {
        const string content = """{"meta":{"name":"x"},"machines":{"a":{"tags":["t"]}},"tags":{"s":["a"]}}""";

        var result = Inventory.Parse(mark.Replace("CONTENT", content, StringComparison.Ordinal)).Migrate();

        Assert.Equal(ClanValue.Parse(content), result.Inventory!.Document);
        Assert.Empty(result.Report.Entries);
    }

    [Theory]
    [InlineData("""{"_type": "if", "condition": false, "content": {"meta":{"name":"x"}}}""")]
    [InlineData("""{"_type": "merge", "contents": [{"meta":{"name":"x"}}, {"machines":{}}]}""")]
    public void A_mark_that_holds_none_or_several_is_refused(string json)
    {
        var result = Inventory.Parse(json).Migrate();

        Assert.Null(result.Inventory);
        Assert.Equal(MigrationEntryKind.InvalidInventory, Assert.Single(result.Report.Entries).Kind);
    }

    [Fact]
    public void A_machine_under_a_false_condition_does_not_come_to_be()
    {
        var result = Inventory
            .Parse(
                """
                {"meta":{"name":"x"},"machines":{"a":{"_type":"if","condition":false,"content":{}},"b":{}},
                "services":{"importer":{"i":{"roles":{"default":{"tags":["all"]}}}}}}
                """
            )
            .Migrate();

        Assert.Equal(["b"], result.Inventory!.Resolve().Machines.Select(machine => machine.Name));
        Assert.Equal(MigrationEntryKind.FieldLeftOut, Assert.Single(result.Report.Entries).Kind);
    }
}
