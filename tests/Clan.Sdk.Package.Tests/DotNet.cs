using System.Diagnostics;
using System.Text;

namespace Clan.Sdk.Package.Tests;

/// <summary>Runs <c>dotnet</c> as a user's shell would: nothing of the test run's own environment leaks in.</summary>
internal static class DotNet
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    public static Result Run(string folder, string? packagesFolder, params string[] arguments) =>
        Start("dotnet", folder, packagesFolder is null ? [] : new() { ["NUGET_PACKAGES"] = packagesFolder }, arguments);

    public static Result Start(string program, string folder, Dictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var name in start.Environment.Keys.Where(IsFromTestRun).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = new Process { StartInfo = start };
        var output = new StringBuilder();
        var error = new StringBuilder();
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(error, line.Data);
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} did not end within {Limit}.\n{output}");
        }

        process.WaitForExit();
        return new(process.ExitCode, output.ToString(), error.ToString());
    }

    private static void Append(StringBuilder text, string? line)
    {
        if (line is not null)
        {
            lock (text)
            {
                text.Append(line).Append('\n');
            }
        }
    }

    private static bool IsFromTestRun(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)
        || name is "DOTNET_HOST_PATH" or "TESTINGPLATFORM_UI_LANGUAGE" or "CI" or "CLAN_TEST_RESULTS" or "UseSharedCompilation";

    /// <param name="ExitCode">The process's exit code.</param>
    /// <param name="Output">Standard output.</param>
    /// <param name="Error">Standard error.</param>
    public sealed record Result(int ExitCode, string Output, string Error)
    {
        public Result Succeeded()
        {
            Assert.True(ExitCode == 0, $"exit {ExitCode}\n{Output}\n{Error}");
            return this;
        }

        public Result Failed()
        {
            Assert.True(ExitCode != 0, $"expected a failure\n{Output}\n{Error}");
            return this;
        }
    }
}
