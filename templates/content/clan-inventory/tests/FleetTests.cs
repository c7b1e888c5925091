public class FleetTests
{
    [Fact]
    public void The_fleet_resolves() => Assert.Empty(Fleet.Create().Resolve().Diagnostics);

    [Fact]
    public void Ada_is_backed_up() => Assert.True(Fleet.Create().Resolve().Machine("ada").HasRole("borgbackup", "client"));
}
