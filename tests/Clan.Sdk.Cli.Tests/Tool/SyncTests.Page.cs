using Clan.Sdk.Testing;

namespace Clan.Sdk.Cli.Tests;

public sealed partial class SyncTests
{
    private const string Revision = "0123456789abcdef0123456789abcdef01234567";

    [Fact]
    public void The_page_shows_what_it_prints()
    {
        var (first, second) = CodeBlock.All().Where(block => block is { Page: "docs/sync.md", Language: "" }).ToList() is [var one, var two]
            ? (one, two)
            : throw new InvalidOperationException("The page has two blocks of output.");
        var overview = Overview.Replace("\"clan\"", "\"clan-core\"", StringComparison.Ordinal);
        var sshd = Sshd.Replace("\"clan\"", "\"clan-core\"", StringComparison.Ordinal);
        Answer(overview.Replace("aaaa", Revision, StringComparison.Ordinal), sshd: sshd);
        Assert.Equal(first.Text, Sync().Exits(0).Output);
        Answer(
            overview.Replace("aaaa", "89abcdef" + Revision[8..], StringComparison.Ordinal),
            Web.Replace("\"value\": 80", "\"value\": 8080", StringComparison.Ordinal)
                .Replace(
                    "\"soft\": {",
                    "\"hard\": { \"type\": { \"name\": \"int\", \"description\": \"\" }, \"description\": \"\" }, \"soft\": {",
                    StringComparison.Ordinal
                ),
            sshd: sshd
        );

        Assert.Equal(second.Text, Sync().Exits(0).Output);
    }
}
