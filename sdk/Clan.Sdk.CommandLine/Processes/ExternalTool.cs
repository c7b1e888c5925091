using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Clan.Sdk.CommandLine.Processes;

/// <summary>
/// Another program of the machine, such as <c>nix</c> or <c>git</c>. It is started without a shell, its input is closed, what it prints is
/// bounded, and it ends when its time is up or the run is cancelled, with every process that it started.
/// </summary>
/// <param name="Program">A name that is looked up in <c>PATH</c> (never in the current folder), or a path.</param>
internal sealed record ExternalTool(string Program)
{
    // A child that the program left behind may hold the streams open; what it would still print is nobody's.
    private static readonly TimeSpan GraceForStreams = TimeSpan.FromSeconds(2);

    /// <summary>How long one run may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How many bytes it may print on standard output.</summary>
    public int OutputLimit { get; init; } = 256 * 1024 * 1024;

    /// <summary>Where it runs; the current folder where that is null.</summary>
    public string? Folder { get; init; }

    /// <summary>Variables that it gets besides those of this process; null removes one.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>();

    /// <summary>What it reads from standard input.</summary>
    public string Input { get; init; } = "";

    /// <summary>Is told each line of standard error as it comes: progress. It is called from another thread.</summary>
    public Action<string>? OnErrorLine { get; init; }

    /// <summary>Runs it. That it is missing, fails or does not end is in the result and throws nothing.</summary>
    /// <exception cref="OperationCanceledException">The run was cancelled; the program is stopped.</exception>
    public async Task<ToolResult> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellation = default)
    {
        if (ToolSearch.Find(Program) is not { } path)
        {
            return new(Program, ToolOutcome.Missing) { ErrorText = "It is not in PATH." };
        }

        using var process = new Process { StartInfo = StartInfo(path, arguments) };
        try
        {
            process.Start();
        }
        catch (Win32Exception exception)
        {
            return new(Program, ToolOutcome.Missing) { ErrorText = exception.Message };
        }

        return await FollowAsync(process, cancellation).ConfigureAwait(false);
    }

    private async Task<ToolResult> FollowAsync(Process process, CancellationToken cancellation)
    {
        using var limits = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limits.CancelAfter(Timeout);
        var output = new BoundedOutput(OutputLimit, limits);
        var errors = new ErrorTail(OnErrorLine);
        var reading = Task.WhenAll(
            output.ReadAsync(process.StandardOutput.BaseStream),
            errors.ReadAsync(process.StandardError),
            WriteInputAsync(process.StandardInput)
        );
        try
        {
            await process.WaitForExitAsync(limits.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            Stop(process);
            await Task.WhenAny(reading, Task.Delay(GraceForStreams, CancellationToken.None)).ConfigureAwait(false);
            cancellation.ThrowIfCancellationRequested();
            var outcome = output.IsTooLong ? ToolOutcome.TooMuchOutput : ToolOutcome.TimedOut;
            return new(Program, outcome) { ErrorText = errors.Text, Limit = Timeout };
        }

        await Task.WhenAny(reading, Task.Delay(GraceForStreams, CancellationToken.None)).ConfigureAwait(false);
        if (output.IsTooLong)
        {
            return new(Program, ToolOutcome.TooMuchOutput) { ErrorText = errors.Text };
        }

        return new(Program, output.Text is null ? ToolOutcome.InvalidText : ToolOutcome.Ended)
        {
            ExitCode = process.ExitCode,
            Output = output.Text ?? "",
            ErrorText = errors.Text,
        };
    }

    private ProcessStartInfo StartInfo(string path, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(path, arguments)
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = Folder ?? "",
        };
        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private async Task WriteInputAsync(StreamWriter input)
    {
        try
        {
            await using (input.ConfigureAwait(false))
            {
                await input.WriteAsync(Input).ConfigureAwait(false);
            }
        }
        catch (IOException)
        {
            // It ended, or closed its input, without reading all: its exit code says whether that is right.
        }
    }

    private static void Stop(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It ended meanwhile, or a process of it did.
        }
    }
}
