namespace Clan.Sdk.Cli.Tests.Support;

/// <summary>The git of this machine.</summary>
internal static class Git
{
    public static void Run(TemporaryFolder folder, params string[] arguments) =>
        Tool.Start("git", arguments, new ToolCall { Folder = folder.Path }).Exits(0);

    /// <summary>Commits all that is in the folder.</summary>
    public static void Commit(TemporaryFolder folder, string message)
    {
        Run(folder, "add", ".");
        Run(folder, "-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false", "commit", "-qm", message);
    }
}
