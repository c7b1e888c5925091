using System.Diagnostics;

namespace Clan.Sdk.Build;

/// <summary>A run of a program of which nobody knows what it does: it gets no input, its output goes nowhere, its time is limited.</summary>
internal sealed class ProgramRun(ProcessStartInfo start) : IDisposable
{
    private readonly Process _process = new() { StartInfo = Silenced(start) };
    private readonly CancellationTokenSource _stop = new();

    /// <returns>Whether it ended in time.</returns>
    public bool Run(TimeSpan limit)
    {
        using var ended = new ManualResetEventSlim();
        _process.EnableRaisingEvents = true;
        _process.Exited += (_, _) => ended.Set();
        _process.Start();
        _process.StandardInput.Close();
        Discard(_process.StandardOutput);
        Discard(_process.StandardError);
        try
        {
            if (ended.Wait(limit, _stop.Token))
            {
                return true;
            }
        }
        catch (OperationCanceledException)
        {
            // The build was cancelled.
        }

        ProcessTree.Kill(_process);
        return false;
    }

    public void Cancel() => _stop.Cancel();

    public void Dispose()
    {
        _process.Dispose();
        _stop.Dispose();
    }

    private static ProcessStartInfo Silenced(ProcessStartInfo start)
    {
        start.UseShellExecute = false;
        start.CreateNoWindow = true;
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        return start;
    }

    // A pipe that nobody empties would stop the program; one that a process left behind holds open must not stop the build.
    private static void Discard(StreamReader output) => _ = output.BaseStream.CopyToAsync(Stream.Null);
}
