namespace Clan.Sdk.Json;

/// <summary>Replaces a file as a whole or not at all.</summary>
internal static class AtomicFile
{
    // Another process may take what was created this moment for what was left behind; then it is written once more.
    private const int MostAttempts = 5;

    /// <summary>
    /// Writes beside the file, flushes to the disk, renames. A symbolic link keeps pointing to the file it names; permissions stay, and the
    /// owner where the process may give files away; another hard link keeps the old content. What is no file of bytes (a device, a pipe,
    /// <c>/dev/stdout</c>) is written into.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="write">Writes the content; may be called again.</param>
    /// <param name="mayReplace">Asked at the last moment, when all is written but not yet in place; null to replace in any case.</param>
    /// <returns>Whether the file was replaced.</returns>
    /// <exception cref="IOException">The file cannot be written; the old one is untouched.</exception>
    /// <exception cref="UnauthorizedAccessException">The file cannot be written; the old one is untouched.</exception>
    public static bool Write(string path, Action<Stream> write, Func<bool>? mayReplace = null)
    {
        var target = OutputTarget.Of(path);
        if (!target.IsFile)
        {
            return mayReplace?.Invoke() != false && WriteInto(target, write);
        }

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return Replace(target.Path, write, mayReplace);
            }
            catch (IOException exception) when (attempt < MostAttempts && TemporaryFile.IsLost(exception))
            {
                // And again.
            }
        }
    }

    /// <summary>The file that a write to the path replaces: the end of a symbolic link, as a full path, whether it is there or not.</summary>
    /// <exception cref="IOException">The links have no end.</exception>
    public static string TargetOf(string path) => OutputTarget.Of(path).Path;

    private static bool WriteInto(OutputTarget target, Action<Stream> write)
    {
        using var stream = target.Open();
        write(stream);
        return true;
    }

    private static bool Replace(string target, Action<Stream> write, Func<bool>? mayReplace)
    {
        using var temporary = new TemporaryFile(target);
        write(temporary.Stream);
        temporary.Stream.Flush(flushToDisk: true);
        if (!OperatingSystem.IsWindows() && File.Exists(target))
        {
            UnixFile.Find(target)?.Own(temporary.Path);
            File.SetUnixFileMode(temporary.Path, File.GetUnixFileMode(target));
        }

        if (mayReplace?.Invoke() == false)
        {
            return false;
        }

        temporary.Become(target);
        TemporaryFile.Sweep(target);
        return true;
    }
}
