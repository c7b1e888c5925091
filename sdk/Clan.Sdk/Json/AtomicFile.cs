namespace Clan.Sdk.Json;

/// <summary>Replaces a file as a whole or not at all.</summary>
internal static class AtomicFile
{
    /// <summary>Writes beside the file, flushes to the disk, renames. A symbolic link keeps pointing to the file it names.</summary>
    /// <param name="path">The file.</param>
    /// <param name="write">Writes the content.</param>
    /// <param name="mayReplace">Asked at the last moment, when all is written but not yet in place; null to replace in any case.</param>
    /// <returns>Whether the file was replaced.</returns>
    /// <exception cref="IOException">The file cannot be written; the old one is untouched.</exception>
    /// <exception cref="UnauthorizedAccessException">The file cannot be written; the old one is untouched.</exception>
    public static bool Write(string path, Action<Stream> write, Func<bool>? mayReplace = null)
    {
        var target = TargetOf(path);
        var temporary = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}.tmp");
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            if (!OperatingSystem.IsWindows() && File.Exists(target))
            {
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
            }

            if (mayReplace?.Invoke() == false)
            {
                File.Delete(temporary);
                return false;
            }

            File.Move(temporary, target, overwrite: true);
            return true;
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>The file that a write to the path replaces: the end of a symbolic link, as a full path.</summary>
    public static string TargetOf(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var target = Path.GetFullPath(path);
        return new FileInfo(target).LinkTarget is null ? target : File.ResolveLinkTarget(target, returnFinalTarget: true)!.FullName;
    }
}
