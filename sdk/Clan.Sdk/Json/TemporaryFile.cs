using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Clan.Sdk.Json;

/// <summary>
/// A file beside a target that is to take its place. It is held open, and with that locked, until it does: one that nobody holds is of a
/// process that was killed. A signal that ends the process deletes it.
/// </summary>
internal sealed class TemporaryFile : IDisposable
{
    private const string Extension = ".tmp";

    // What Path.GetRandomFileName gives: eight characters, a dot, three more.
    private const int RandomLength = 12;

    // A name may have 255 bytes, of which the rest of the temporary name needs some.
    private const int LongestStem = 200;

    // EWOULDBLOCK of Linux and of macOS, ERROR_SHARING_VIOLATION: somebody else holds it.
    private static readonly int[] HeldByOther = [11, 35, unchecked((int)0x80070020)];

    private readonly object _gate = new();
    private readonly List<PosixSignalRegistration> _signals = [];
    private bool _isOver;

    /// <exception cref="IOException">The folder takes no file.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder takes no file.</exception>
    public TemporaryFile(string target)
    {
        Path = System.IO.Path.Combine(FolderOf(target), $"{Prefix(target)}{System.IO.Path.GetRandomFileName()}{Extension}");
        foreach (var signal in (PosixSignal[])[PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP])
        {
            _signals.Add(PosixSignalRegistration.Create(signal, _ => Delete()));
        }

        try
        {
            lock (_gate)
            {
                ThrowIfOver();
                Stream = new(Path, FileMode.CreateNew, FileAccess.Write, OwnShare, bufferSize: 0);
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public string Path { get; }

    public FileStream Stream { get; }

    // Windows deletes and renames what is open only where that is shared; elsewhere nothing shared is what locks.
    private static FileShare OwnShare => OperatingSystem.IsWindows() ? FileShare.Delete : FileShare.None;

    /// <summary>Whether the failure says that another process took the file for one that was left behind.</summary>
    public static bool IsLost(IOException exception) => exception is FileNotFoundException || HeldByOther.Contains(exception.HResult);

    /// <summary>Deletes what writes to the target left behind when they were killed.</summary>
    public static void Sweep(string target)
    {
        var prefix = Prefix(target);
        foreach (var file in Directory.EnumerateFiles(FolderOf(target), "*" + Extension))
        {
            var name = System.IO.Path.GetFileName(file);
            if (name.Length == prefix.Length + RandomLength + Extension.Length && name.StartsWith(prefix, StringComparison.Ordinal))
            {
                DeleteForgotten(file);
            }
        }
    }

    /// <summary>Takes the target's place.</summary>
    /// <exception cref="FileNotFoundException">The temporary file is gone.</exception>
    /// <exception cref="OperationCanceledException">A signal that ends the process came before.</exception>
    public void Become(string target)
    {
        lock (_gate)
        {
            ThrowIfOver();
            if (OperatingSystem.IsWindows())
            {
                Stream.Dispose();
            }

            File.Move(Path, target, overwrite: true);
            _isOver = true;
        }
    }

    public void Dispose()
    {
        foreach (var signal in _signals)
        {
            signal.Dispose();
        }

        Delete();
        Stream?.Dispose();
    }

    private static void DeleteForgotten(string file)
    {
        try
        {
            using (new FileStream(file, FileMode.Open, FileAccess.ReadWrite, OwnShare, bufferSize: 0))
            {
                File.Delete(file);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Somebody holds it, or it is not ours to delete.
        }
    }

    private static string FolderOf(string target) => System.IO.Path.GetDirectoryName(target)!;

    private static string Prefix(string target)
    {
        var name = System.IO.Path.GetFileName(target);
        var bytes = Encoding.UTF8.GetBytes(name);
        return $".{(bytes.Length <= LongestStem ? name : Convert.ToHexString(SHA256.HashData(bytes)))}.";
    }

    private void ThrowIfOver()
    {
        if (_isOver)
        {
            throw new OperationCanceledException("The write was interrupted by a signal; the file is as it was.");
        }
    }

    private void Delete()
    {
        lock (_gate)
        {
            if (!_isOver)
            {
                _isOver = true;
                File.Delete(Path);
            }
        }
    }
}
