using Clan.Sdk.CommandLine.Terminals;

namespace Clan.Sdk.Cli.Tests.Reports;

public sealed class TerminalTests
{
    [Theory]
    [InlineData(null, "xterm", true)]
    [InlineData("", "xterm", true)]
    [InlineData("1", "xterm", false)]
    [InlineData("0", "xterm", false)]
    [InlineData(null, "dumb", false)]
    public void Colour_follows_the_environment(string? noColor, string term, bool wanted) =>
        Assert.Equal(
            wanted,
            Terminal.WantsColor(name =>
                name switch
                {
                    "NO_COLOR" => noColor,
                    "TERM" => term,
                    _ => null,
                }
            )
        );
}
