using Clan.Sdk.Cli.Tests.Support;

namespace Clan.Sdk.Cli.Tests;

/// <summary><c>diff</c> with git revisions, by the git of this machine and by one that fails in every way.</summary>
public sealed class DiffRevisionTests
{
    private const string Was = """{ "meta": { "name": "home", "domain": "a.lan" }, "machines": { "jon": {} } }""";
    private const string Is = """{ "meta": { "name": "home", "domain": "a.lan" }, "machines": { "jon": {}, "sara": {} } }""";

    [Theory]
    [InlineData("HEAD~1")]
    [InlineData("HEAD~1 inventory.json")]
    [InlineData("HEAD~1 HEAD")]
    [InlineData("first")]
    [InlineData("HEAD~1:clan/inventory.json inventory.json")]
    public void A_revision_is_the_file_as_it_was(string words)
    {
        using var folder = Repository();

        var result = Run(folder, words.Replace("clan/", "", StringComparison.Ordinal)).Exits(0);

        Assert.StartsWith("+ machine sara is new  ", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HEAD~9", "HEAD~9: error CLAN4053: git knows no revision \"HEAD~9\" here. Name a commit, a branch or a tag.\n")]
    [InlineData("HEAD other.json", "HEAD: error CLAN4053: The revision \"HEAD\" has no file other.json. Name one that has it.\n")]
    public void A_revision_or_file_that_git_does_not_know_is_said(string words, string error)
    {
        using var folder = Repository();
        folder.Write("clan/other.json", Is);

        Assert.Equal(error, Run(folder, words).Exits(2).Error);
    }

    [Fact]
    public void Outside_of_a_repository_git_says_why()
    {
        using var folder = new TemporaryFolder();
        folder.Write("clan/inventory.json", Is);

        Assert.Contains(
            "error CLAN4031: \"git\" could not find the revision \"HEAD\" (exit code 128): fatal: ",
            Run(folder, "HEAD").Exits(2).Error,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(null, "CLAN4030")]
    [InlineData("echo 'fatal: disk on fire' >&2; exit 3", "CLAN4031")]
    [InlineData("case $1 in rev-parse) echo c0ffee;; *) printf '\\377\\376';; esac", "CLAN4033")]
    [InlineData("case $1 in rev-parse) echo c0ffee;; *) printf '{ \"meta\":';; esac", "CLAN4002")]
    public void A_git_that_is_missing_or_fails_is_said(string? script, string id)
    {
        using var folder = new TemporaryFolder();
        using var tools = new TemporaryFolder();
        folder.Write("clan/inventory.json", Is);
        if (script is not null)
        {
            FakeTool.Write(tools, "git", script);
        }

        var call = new ToolCall("diff", "HEAD")
        {
            Folder = folder.PathOf("clan"),
            Environment = new Dictionary<string, string?> { ["PATH"] = tools.Path },
        };
        var result = Tool.Start(Environment.ProcessPath!, [Tool.Path, .. call.Arguments], call).Exits(2);

        Assert.Contains($": error {id}: ", result.Error, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    [Fact]
    public void A_program_is_compared_with_the_file_that_write_would_write()
    {
        using var folder = new TemporaryFolder();
        Git.Run(folder, "init", "-q");
        Assert.StartsWith("+ machine jon is new  ", OwnProgram.Run(folder, "", "diff").Exits(0).Output, StringComparison.Ordinal);
        OwnProgram.Run(folder, "", "write").Exits(0);
        Git.Commit(folder, "first");
        folder.Edit("inventory.json", "\"machines\": {", "\"machines\": { \"nas\": {},");

        // What others added stays, so it is no change.
        Assert.Contains(" say the same.\n", OwnProgram.Run(folder, "", "diff", "--exit-code").Exits(0).Output, StringComparison.Ordinal);
        var taken = OwnProgram.Run(folder, "jon-without-backup", "diff").Exits(0).Output;
        var against = OwnProgram.Run(folder, "jon-without-backup", "diff", "HEAD").Exits(0).Output;

        Assert.Matches(
            @"^- jon no longer has the tag ""backup""  \S*Fleet\.cs\(\d+\)\n- jon leaves nightly as client: the tag ""backup"" was taken off it  \S*Fleet\.cs\(\d+\)\n",
            taken
        );
        Assert.StartsWith("+ machine nas is new  inventory.json(", against, StringComparison.Ordinal);
    }

    private static TemporaryFolder Repository()
    {
        var folder = new TemporaryFolder();
        Git.Run(folder, "init", "-q");
        folder.Write("clan/inventory.json", Was);
        Git.Commit(folder, "first");
        Git.Run(folder, "tag", "first");
        folder.Write("clan/inventory.json", Is);
        Git.Commit(folder, "second");
        return folder;
    }

    private static ToolResult Run(TemporaryFolder folder, string words) =>
        Tool.Run(new ToolCall(["diff", .. words.Split(' ')]) { Folder = folder.PathOf("clan") });
}
