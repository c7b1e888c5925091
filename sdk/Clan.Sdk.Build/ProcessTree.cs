using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Clan.Sdk.Build;

/// <summary>Ends a process together with those it started.</summary>
internal static class ProcessTree
{
    // Not part of .NET Standard 2.0; on .NET Framework, where it is missing, Windows has a command for it.
    private static readonly Action<Process, bool>? KillTree = (Action<Process, bool>?)
        typeof(Process).GetMethod("Kill", [typeof(bool)])?.CreateDelegate(typeof(Action<Process, bool>));

    public static void Kill(Process process)
    {
        try
        {
            if (KillTree is not null)
            {
                KillTree(process, true);
            }
            else
            {
                var id = process.Id.ToString(CultureInfo.InvariantCulture);
                using var command = Process.Start(
                    new ProcessStartInfo("taskkill", $"/PID {id} /T /F") { UseShellExecute = false, CreateNoWindow = true }
                );
                command?.WaitForExit();
            }
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It ended by itself in the meantime.
        }
    }
}
