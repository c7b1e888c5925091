using System.Security.Cryptography;
using Clan.Sdk.Json;

namespace Clan.Sdk.Writing;

/// <summary>
/// A write of a file and of what was applied to it, which belong together. What was applied waits beside under a name that tells which
/// content of the file it belongs to, until the file is replaced. So whoever comes after a process that was killed finishes its write, or
/// drops it where it never came to the file.
/// </summary>
internal static class PendingWrite
{
    /// <summary>Replaces both, or none.</summary>
    /// <returns>False where the file is no longer what was found; then nothing is written.</returns>
    /// <exception cref="IOException">A file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file cannot be written.</exception>
    public static bool Write(WriteTarget target, byte[]? found, byte[] content, byte[] applied)
    {
        var pending = PathOf(target, content);
        AtomicFile.Write(pending, output => output.Write(applied));
        var isReplaced = false;
        try
        {
            isReplaced = AtomicFile.Write(target.File, output => output.Write(content), () => target.Holds(found));
        }
        finally
        {
            if (!isReplaced)
            {
                File.Delete(pending);
            }
        }

        if (isReplaced)
        {
            Finish(target, pending);
        }

        return isReplaced;
    }

    /// <summary>What an interrupted write meant to note as applied to the file that is there; null where none was interrupted.</summary>
    public static StoredDocument? Interrupted(WriteTarget target, byte[]? found) =>
        found is not null && File.Exists(PathOf(target, found)) ? StoredDocument.Read(PathOf(target, found), target.NameOfApplied) : null;

    /// <summary>Finishes the interrupted write of the file that is there.</summary>
    /// <exception cref="IOException">A file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file cannot be written.</exception>
    public static void Finish(WriteTarget target, byte[]? found)
    {
        if (found is not null && PathOf(target, found) is var pending && File.Exists(pending))
        {
            Finish(target, pending);
        }
    }

    private static void Finish(WriteTarget target, string pending)
    {
        if (!OperatingSystem.IsWindows() && File.Exists(target.Applied))
        {
            File.SetUnixFileMode(pending, File.GetUnixFileMode(target.Applied));
        }

        File.Move(pending, target.Applied, overwrite: true);
    }

    public static string PathOf(WriteTarget target, byte[] content) =>
        Path.Combine(
            Path.GetDirectoryName(target.File)!,
            $".{Path.GetFileName(target.File)}.{Convert.ToHexString(SHA256.HashData(content).AsSpan(0, 8))}.pending"
        );
}
