using System.Diagnostics;

namespace Clan.Sdk.Cli.Tests.Support;

/// <summary>Runs a user's program (tests/FleetProgram) as a process.</summary>
internal static class OwnProgram
{
    /// <summary>The program's assembly.</summary>
    public static readonly string Path = Repository.PathOf($"tests/FleetProgram/bin/{Repository.Configuration}/net10.0/FleetProgram.dll");

    public static ToolResult Run(ToolCall call) => Tool.Start("dotnet", [Path, .. call.Arguments], call);

    /// <param name="folder">Where it runs.</param>
    /// <param name="fleet">Words that change its fleet.</param>
    /// <param name="arguments">Its arguments.</param>
    public static ToolResult Run(TemporaryFolder folder, string fleet, params string[] arguments) =>
        Run(
            new ToolCall(arguments)
            {
                Folder = folder.Path,
                Environment = new Dictionary<string, string?> { ["FLEET"] = fleet },
            }
        );

    /// <summary>Starts it and leaves it running.</summary>
    public static Process Start(params string[] arguments) =>
        Process.Start(
            new ProcessStartInfo("dotnet", [Path, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true }
        )!;
}
