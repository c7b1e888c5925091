namespace Clan.Sdk.CommandLine.Processes;

/// <summary>
/// Finds a program in <c>PATH</c>. .NET's own search tries the current folder first, where a checkout could bring its own <c>git</c>.
/// </summary>
internal static class ToolSearch
{
    /// <summary>The path of the program; null where it is nowhere.</summary>
    /// <param name="program">A name, or a path, which is taken as it is.</param>
    public static string? Find(string program)
    {
        if (program.AsSpan().ContainsAny(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar))
        {
            return Path.GetFullPath(program);
        }

        var file = OperatingSystem.IsWindows() && !Path.HasExtension(program) ? program + ".exe" : program;
        return (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(Path.IsPathFullyQualified)
            .Select(folder => Path.Combine(folder, file))
            .FirstOrDefault(IsProgram);
    }

    private static bool IsProgram(string path)
    {
        const UnixFileMode Runs = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        return File.Exists(path) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & Runs) != 0);
    }
}
