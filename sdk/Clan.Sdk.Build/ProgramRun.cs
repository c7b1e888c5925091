using System.Diagnostics;

namespace Clan.Sdk.Build;

/// <summary>A run of a program of which nobody knows what it does: it gets no input, its output goes nowhere, its time is limited.</summary>
internal sealed class ProgramRun : IDisposable
{
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(2);

    // 128 + SIGINT, 128 + SIGTERM, and STATUS_CONTROL_C_EXIT of Windows.
    private static readonly int[] InterruptedCodes = [130, 143, unchecked((int)0xC000013A)];

    private readonly Process _process;
    private readonly StartedProcesses _started;
    private readonly CancellationToken _stop;

    /// <param name="start">What to start.</param>
    /// <param name="mark">A value of its environment that no other process has.</param>
    /// <param name="stop">Set when the build is cancelled.</param>
    public ProgramRun(ProcessStartInfo start, string mark, CancellationToken stop)
    {
        _process = new() { StartInfo = Silenced(start) };
        _started = new(_process, mark);
        _stop = stop;
    }

    /// <exception cref="System.ComponentModel.Win32Exception">It cannot be started.</exception>
    public ProgramEnd Run(TimeSpan limit)
    {
        using var ended = new ManualResetEventSlim();
        _process.EnableRaisingEvents = true;
        _process.Exited += (_, _) => ended.Set();
        _process.Start();
        _process.StandardInput.Close();
        _ = new LastLines(_process.StandardOutput.BaseStream);
        var error = new LastLines(_process.StandardError.BaseStream);
        try
        {
            if (ended.Wait(limit, _stop))
            {
                WaitForTheBuild();
                return new(ProgramFate.Ended, _process.ExitCode, error.Wait(LastWords), _started.Running());
            }
        }
        catch (OperationCanceledException)
        {
            return new(ProgramFate.Interrupted, 0, [], _started.Stop());
        }

        return new(ProgramFate.TooSlow, 0, [], _started.Stop());
    }

    public void Dispose() => _process.Dispose();

    /// <summary>Ctrl-C reaches the program as soon as the build: what it has ended is mostly cancelled a moment later.</summary>
    /// <exception cref="OperationCanceledException">The build is cancelled.</exception>
    private void WaitForTheBuild()
    {
        if (Array.IndexOf(InterruptedCodes, _process.ExitCode) >= 0)
        {
            _stop.WaitHandle.WaitOne(LastWords);
        }

        _stop.ThrowIfCancellationRequested();
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
}
