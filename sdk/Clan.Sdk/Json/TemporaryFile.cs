using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Clan.Sdk.Json;

/// <summary>
/// A file beside a target that is to take its place. It is held open, and with that locked, until it does: one that nobody holds is of a
/// process that was killed. One that is asked to end, by a signal or by itself, deletes its own and makes no more.
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

    private static readonly object Gate = new();
    private static readonly HashSet<TemporaryFile> Live = [];

    // How long a signal that ends the process is given to do so, unless somebody handles it.
    private const int MillisecondsToEnd = 2_000;

    private static int? _endingThread;
    private static long _mayGoOn;

    private readonly List<PosixSignalRegistration> _signals = [];

    static TemporaryFile() => AppDomain.CurrentDomain.ProcessExit += (_, _) => End();

    /// <exception cref="IOException">The folder takes no file.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder takes no file.</exception>
    public TemporaryFile(string target)
    {
        Path = System.IO.Path.Combine(FolderOf(target), $"{Prefix(target)}{System.IO.Path.GetRandomFileName()}{Extension}");

        foreach (var signal in (PosixSignal[])[PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT])
        {
            _signals.Add(PosixSignalRegistration.Create(signal, _ => Interrupt()));
        }

        try
        {
            FileStream? stream = null;
            UnlessEnding(() =>
            {
                stream = new(Path, FileMode.CreateNew, FileAccess.Write, OwnShare, bufferSize: 0);
                Live.Add(this);
            });
            Stream = stream!;
        }
        catch
        {
            _signals.ForEach(signal => signal.Dispose());
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
    public void Become(string target) =>
        UnlessEnding(() =>
        {
            if (OperatingSystem.IsWindows())
            {
                Stream.Dispose();
            }

            File.Move(Path, target, overwrite: true);
            Live.Remove(this);
        });

    public void Dispose()
    {
        _signals.ForEach(signal => signal.Dispose());
        Stream.Dispose();
        Delete();
    }

    private static void End()
    {
        lock (Gate)
        {
            _endingThread = Environment.CurrentManagedThreadId;
            foreach (var file in Live.ToList())
            {
                file.Delete();
            }
        }
    }

    // The process ends in a moment. Where somebody handles the signal it does not, and then the file is written again.
    private static void Interrupt()
    {
        lock (Gate)
        {
            _mayGoOn = Environment.TickCount64 + MillisecondsToEnd;
            foreach (var file in Live.ToList())
            {
                file.Delete();
            }
        }
    }

    // The thread that ends the process may still write, as its owner's last act. Every other one waits for the end.
    private static void UnlessEnding(Action action)
    {
        while (true)
        {
            lock (Gate)
            {
                var isEnding = _endingThread is { } thread && thread != Environment.CurrentManagedThreadId;
                if (!isEnding && Environment.TickCount64 >= _mayGoOn)
                {
                    action();
                    return;
                }
            }

            Thread.Sleep(20);
        }
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

    private void Delete()
    {
        lock (Gate)
        {
            if (Live.Remove(this))
            {
                File.Delete(Path);
            }
        }
    }
}
