using System.Diagnostics;

namespace Clan.Sdk.Writing;

/// <summary>
/// Lets one process at a time write a file: a file beside it that one of them holds open. It goes with the process that holds it or, where
/// that was killed, with the next.
/// </summary>
internal sealed class WriteLock : IDisposable
{
    private const int RetryMilliseconds = 15;
    private const int MostBytes = 1 << 20;

    // EWOULDBLOCK of Linux and of macOS, ERROR_SHARING_VIOLATION.
    private static readonly int[] HeldByOther = [11, 35, unchecked((int)0x80070020)];

    private readonly string _path;
    private readonly FileStream _stream;

    private WriteLock(string path, FileStream stream)
    {
        _path = path;
        _stream = stream;
    }

    /// <summary>Waits for the lock; null where others hold it all the time.</summary>
    /// <param name="path">The lock's file.</param>
    /// <param name="patience">How long to wait.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="IOException">The folder takes no file.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder takes no file.</exception>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    public static WriteLock? Take(string path, TimeSpan patience, CancellationToken cancellation = default)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            if (TryTake(path) is { } taken)
            {
                return taken;
            }

            if (watch.Elapsed > patience)
            {
                return null;
            }

            cancellation.WaitHandle.WaitOne(RetryMilliseconds);
            cancellation.ThrowIfCancellationRequested();
        }
    }

    public void Dispose()
    {
        if (!OperatingSystem.IsWindows())
        {
            File.Delete(_path);
        }

        _stream.Dispose();
    }

    private static WriteLock? TryTake(string path)
    {
        if (Open(path) is not { } stream)
        {
            return null;
        }

        if (OperatingSystem.IsWindows())
        {
            return new(path, stream);
        }

        // Who held the lock before may have deleted the very file that was opened here: then another process can hold a new one. Nobody can
        // read a file that is held, but its length can be seen.
        var length = Random.Shared.Next(1, MostBytes);
        stream.SetLength(length);
        if (new FileInfo(path) is { Exists: true } there && there.Length == length)
        {
            return new(path, stream);
        }

        stream.Dispose();
        return null;
    }

    private static FileStream? Open(string path)
    {
        var options = OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None;
        try
        {
            return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, options);
        }
        catch (IOException exception) when (HeldByOther.Contains(exception.HResult))
        {
            return null;
        }
        catch (UnauthorizedAccessException) when (OperatingSystem.IsWindows() && File.Exists(path))
        {
            // It is being deleted.
            return null;
        }
    }
}
