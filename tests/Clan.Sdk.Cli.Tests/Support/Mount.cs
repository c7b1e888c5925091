namespace Clan.Sdk.Cli.Tests.Support;

/// <summary>File systems of a test's own.</summary>
internal static class Mount
{
    /// <summary>A file system in memory; false where this machine does not let us.</summary>
    public static bool TryTmpfs(string folder, int kilobytes) => Run("mount", "-t", "tmpfs", "-o", $"size={kilobytes}k", "tmpfs", folder);

    public static void Undo(string folder) => Run("umount", folder);

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            return Tool.Start(program, arguments, new ToolCall()).ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
