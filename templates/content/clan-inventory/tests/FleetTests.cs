public class FleetTests
{
    [Fact]
    public void The_fleet_resolves() => Assert.Empty(Fleet.Create().Resolve().Diagnostics);

    [Fact]
    public void Laptops_are_backed_up() =>
        Assert.All(
            Fleet.Create().Resolve().Machines.Where(machine => machine.Tags.Contains("laptops")),
            machine => Assert.True(machine.HasRole("borgbackup", "client"))
        );
}
