using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Clan.Sdk.Build;

/// <summary>A program together with the processes it started, those that detached themselves included where the platform lets us see them.</summary>
/// <param name="program">The program.</param>
/// <param name="mark">A value of its environment that no other process has: what it starts inherits it.</param>
internal sealed class StartedProcesses(Process program, string mark)
{
    private const string ProcessTable = "/proc";
    private const int Rounds = 10;

    // Not part of .NET Standard 2.0; on .NET Framework, where it is missing, Windows has a command for it.
    private static readonly Action<Process, bool>? KillTree = (Action<Process, bool>?)
        typeof(Process).GetMethod("Kill", [typeof(bool)])?.CreateDelegate(typeof(Action<Process, bool>));

    private readonly byte[] _mark = Encoding.UTF8.GetBytes(mark);

    /// <summary>Ends all of them.</summary>
    /// <returns>Those that still run.</returns>
    public IReadOnlyList<string> Stop()
    {
        Quietly(StopTree);
        for (var round = 0; round < Rounds && Marked() is { Count: > 0 } left; round++)
        {
            foreach (var id in left)
            {
                Quietly(() =>
                {
                    using var process = Process.GetProcessById(id);
                    process.Kill();
                    process.WaitForExit(100);
                });
            }
        }

        return Running();
    }

    /// <summary>Those that run, as text; without the program itself.</summary>
    public IReadOnlyList<string> Running() => [.. Marked().Select(Describe)];

    private void StopTree()
    {
        if (KillTree is not null)
        {
            KillTree(program, true);
            return;
        }

        var id = program.Id.ToString(CultureInfo.InvariantCulture);
        using var command = Process.Start(
            new ProcessStartInfo("taskkill", $"/PID {id} /T /F") { UseShellExecute = false, CreateNoWindow = true }
        );
        command?.WaitForExit();
    }

    private static string Describe(int id)
    {
        var name = "process";
        Quietly(() =>
        {
            using var process = Process.GetProcessById(id);
            name = process.ProcessName;
        });
        return string.Format(CultureInfo.InvariantCulture, "{0} ({1})", name, id);
    }

    // A process that detached itself has no parent any more, but still the environment it was started with.
    private IReadOnlyList<int> Marked()
    {
        var found = new List<int>();
        if (!Directory.Exists(ProcessTable))
        {
            return found;
        }

        Quietly(() =>
        {
            foreach (var folder in Directory.GetDirectories(ProcessTable))
            {
                if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && IsMarked(folder))
                {
                    found.Add(id);
                }
            }
        });
        return found;
    }

    private bool IsMarked(string folder)
    {
        var isMarked = false;

        // What cannot be read belongs to somebody else.
        Quietly(() => isMarked = IndexOf(File.ReadAllBytes(Path.Combine(folder, "environ")), _mark) >= 0);
        return isMarked;
    }

    private static int IndexOf(byte[] bytes, byte[] part)
    {
        for (var at = 0; at <= bytes.Length - part.Length; at++)
        {
            var length = 0;
            while (length < part.Length && bytes[at + length] == part[length])
            {
                length++;
            }

            if (length == part.Length)
            {
                return at;
            }
        }

        return -1;
    }

    // Processes end by themselves at any moment, and then every question about them fails.
    private static void Quietly(Action action)
    {
        try
        {
            action();
        }
        catch (Exception exception)
            when (exception
                    is InvalidOperationException
                        or Win32Exception
                        or AggregateException
                        or ArgumentException
                        or IOException
                        or UnauthorizedAccessException
                        or NotSupportedException
            )
        {
            // Gone, or not ours.
        }
    }
}
