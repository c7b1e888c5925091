using System.Diagnostics;
using System.Text;

namespace Clan.Sdk.Cli.Tests.Support;

/// <summary>Runs the built tool as a process.</summary>
internal static class Tool
{
    /// <summary>The tool's assembly.</summary>
    public static readonly string Path = Repository.PathOf($"cli/Clan.Sdk.Cli/bin/{Repository.Configuration}/net10.0/clan-inventory.dll");

    public static ToolResult Run(params string[] arguments) => Run(new ToolCall(arguments));

    public static ToolResult Run(ToolCall call) => Start("dotnet", [Path, .. call.Arguments], call);

    /// <summary>Runs any program and waits for its end.</summary>
    public static ToolResult Start(string program, IReadOnlyList<string> arguments, ToolCall call)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = call.Folder ?? System.IO.Path.GetTempPath(),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in call.Environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.BaseStream.Write(call.Input);
        process.StandardInput.Close();
        if (!process.WaitForExit(TimeSpan.FromMinutes(3)))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} does not end.");
        }

        return new(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }
}
