namespace Clan.Sdk.Build;

/// <summary>The files that runs write their findings to: each has its own, so that two builds of one project do not meet.</summary>
internal static class ResultFiles
{
    private const string Prefix = "clan-check.";
    private const string Suffix = ".result";
    private static readonly TimeSpan LongestRun = TimeSpan.FromDays(2);

    public static string New(string folder) => Path.Combine(folder, $"{Prefix}{Guid.NewGuid():N}{Suffix}");

    /// <summary>Reads what the program has left; null where it left nothing.</summary>
    /// <exception cref="FormatException">It is not what a program writes.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It cannot be read.</exception>
    public static CheckResult? Read(string file) =>
        Directory.Exists(file) ? throw new FormatException("it is a folder")
        : File.Exists(file) ? CheckResult.Parse(File.ReadAllBytes(file))
        : null;

    public static void Remove(string file, Action<string> report)
    {
        try
        {
            if (Directory.Exists(file))
            {
                Directory.Delete(file, recursive: true);
            }
            else
            {
                File.Delete(file);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            report($"The file of the check stays behind: {exception.Message}");
        }
    }

    /// <summary>Removes what builds that were killed left behind.</summary>
    public static void RemoveForgotten(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        foreach (var file in Directory.GetFiles(folder, $"{Prefix}*{Suffix}"))
        {
            if (DateTime.UtcNow - File.GetLastWriteTimeUtc(file) > LongestRun)
            {
                Remove(file, _ => { });
            }
        }
    }
}
