using System.Diagnostics;
using Xunit.Abstractions;

namespace Clan.Sdk.Package.Tests;

/// <summary>
/// A home without anything, as someone has it who has never been here, and a folder <c>work</c> in which lines of a page are run as they stand.
/// </summary>
/// <param name="sdk">The packages.</param>
/// <param name="output">Takes the seconds of each line.</param>
/// <param name="isPublished">Whether the packages are where the machine looks for all others.</param>
internal sealed class ShellScene(PackedSdk sdk, ITestOutputHelper output, bool isPublished = false) : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("clan-sdk-shell-");

    public string Work => Directory.CreateDirectory(PathOf("work")).FullName;

    public string PathOf(params string[] path) => Path.Combine([_root.FullName, .. path]);

    /// <summary>Runs the line as a shell would; the answer is the folder that it leaves.</summary>
    /// <param name="folder">Where it is run.</param>
    /// <param name="line">One line, or several.</param>
    /// <param name="environment">More variables; those called PATH come before what else is found.</param>
    public string Run(string folder, string line, Dictionary<string, string>? environment = null)
    {
        Configure();
        var home = PathOf("home");
        var where = PathOf("where");
        var watch = Stopwatch.StartNew();
        Dictionary<string, string> variables = new(environment ?? [])
        {
            ["HOME"] = home,
            ["DOTNET_CLI_HOME"] = home,
            ["NUGET_PACKAGES"] = sdk.PackagesFolder,
            ["PATH"] =
                $"{home}/.dotnet/tools:{environment?.GetValueOrDefault("PATH") ?? home}:{Environment.GetEnvironmentVariable("PATH")}",
        };
        var ran = DotNet.Start("bash", folder, variables, "-c", $"set -e\n{line}\npwd > '{where}'");
        output.WriteLine($"{watch.Elapsed.TotalSeconds, 6:F1} s  {line}");
        _ = line.EndsWith("# fails", StringComparison.Ordinal) ? ran.Failed() : ran.Succeeded();
        return ran.ExitCode == 0 ? File.ReadAllText(where).TrimEnd('\n') : folder;
    }

    public void Dispose() => _root.Delete(recursive: true);

    // The packages of others come from this machine.
    private void Configure()
    {
        var folder = Directory.CreateDirectory(PathOf("home", ".nuget", "NuGet"));
        var ours = isPublished ? $"""<add key="ours" value="{sdk.Feed}" />""" : "";
        var machine = $"""<add key="machine" value="{Repository.Metadata("PackagesFolder").Single()}" />""";
        File.WriteAllText(
            Path.Combine(folder.FullName, "NuGet.Config"),
            $"<configuration><packageSources>{machine}{ours}</packageSources></configuration>"
        );
    }
}
