using Clan.Sdk.Cli;

namespace Clan.Sdk.Import.Tests;

public sealed class WarmUpTests
{
    [Fact]
    public void What_warms_up_goes_all_the_way_through_resolution()
    {
        var resolved = WarmUp.Resolve();

        Assert.Empty(resolved.Diagnostics);
        Assert.Equal("server", resolved.Machines.Single().Memberships.Single().Role);
    }
}
