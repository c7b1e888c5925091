using Clan.Sdk.Cli.Tests.Support;

namespace Clan.Sdk.Cli.Tests;

public sealed class ExplainOwnTests
{
    [Fact]
    public void A_program_explains_by_its_own_lines()
    {
        using var folder = new TemporaryFolder();

        var result = OwnProgram.Run(folder, "", "explain", "jon", "borgbackup").Exits(0);

        Assert.Matches(
            """
            nightly client\n    since the role has the tag "backup" at \S*Fleet\.cs\(\d+\), which the machine has of its own at \S*Fleet\.cs\(\d+\)\n
            """.Trim(),
            result.Output
        );
        Assert.Contains("nightly server: jon does not hold it\n", result.Output, StringComparison.Ordinal);
    }
}
