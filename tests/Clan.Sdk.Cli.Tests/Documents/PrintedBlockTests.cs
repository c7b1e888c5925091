using Clan.Sdk.Cli.Tests.Support;

namespace Clan.Sdk.Cli.Tests.Documents;

/// <summary>
/// What pages show of the terminal is what the tool prints: <c>&lt;!-- printed: FOLDER: ARGUMENTS --&gt;</c> above a block names a folder of
/// <c>tests/data/pages</c> and how the tool is called there. A block may show the beginning only.
/// </summary>
public sealed class PrintedBlockTests
{
    [Fact]
    public void Every_marked_block_is_what_the_tool_prints()
    {
        var blocks = CodeBlock.All().Where(block => block.Comment == "printed").ToList();

        Assert.NotEmpty(blocks);
        foreach (var block in blocks)
        {
            var (folder, arguments) = block.Setup.Split(": ", 2) is [var first, var second] ? (first, second) : ("", "");
            var call = new ToolCall(arguments.Split(' ')) { Folder = Repository.PathOf("tests/data/pages", folder) };
            var printed = Tool.Run(call).Output;

            Assert.True(printed.StartsWith(block.Text, StringComparison.Ordinal), $"{block.Page}({block.Line}):\n{printed}");
        }
    }

    // Each of those has a test of its own: SyncTests.The_page_shows_what_it_prints, FleetTests.The_page_shows_a_snapshot.
    [Fact]
    public void No_other_page_shows_a_terminal_that_nobody_printed() =>
        Assert.Equal(
            ["docs/sync.md", "docs/testing.md"],
            CodeBlock
                .All()
                .Where(block => block is { Language: "", Comment: "" })
                .Select(block => block.Page)
                .Where(page =>
                    !page.StartsWith("docs/contributing/", StringComparison.Ordinal)
                    && !page.StartsWith("docs/semantics/", StringComparison.Ordinal)
                )
                .Distinct()
        );
}
