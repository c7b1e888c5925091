namespace Clan.Sdk.Tests.Provenance;

public class InventoryAddressTests
{
    private static readonly InventoryAddress Client = new()
    {
        Service = "borgbackup",
        Instance = "nightly",
        Role = "client",
        Path = ["exclude", "0"],
    };

    [Fact]
    public void Says_what_it_is_about()
    {
        Assert.Equal("service borgbackup, instance nightly, role client", Client.ToString());
        Assert.Equal("", InventoryAddress.Whole.ToString());
    }

    [Fact]
    public void Is_equal_to_the_same_address()
    {
        var same = Client with { Path = ["exclude", "0"] };
        Assert.Equal(Client, same);
        Assert.Equal(Client.GetHashCode(), same.GetHashCode());
    }

    [Fact]
    public void Differs_in_each_part()
    {
        InventoryAddress[] others =
        [
            Client with
            {
                Service = null,
            },
            Client with
            {
                Instance = "weekly",
            },
            Client with
            {
                Role = "server",
            },
            Client with
            {
                Machine = "jon",
            },
            Client with
            {
                Tag = "jon",
            },
            Client with
            {
                Path = null,
            },
            Client with
            {
                Path = ["exclude"],
            },
            Client with
            {
                Path = ["exclude", "1"],
            },
        ];
        Assert.All(others, other => Assert.NotEqual(Client, other));
        Assert.Equal(others.Length, others.Distinct().Count());
    }

    [Fact]
    public void Stands_in_a_finding_with_its_parts()
    {
        var found = Assert.Single(
            Inventory.Parse("""{"meta":{"name":"c"},"instances":{"i":{"module":{"name":"nobody"}}}}""").Resolve().Diagnostics
        );
        Assert.Equal(new InventoryAddress { Instance = "i" }, found.Address);
        Assert.Equal(found.Address.Instance, found.Instance);
        Assert.EndsWith("[instance i]", found.ToString(), StringComparison.Ordinal);
    }
}
