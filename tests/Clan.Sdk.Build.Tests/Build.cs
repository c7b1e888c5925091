using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Clan.Sdk.Build.Tests;

/// <summary>A build in a folder of its own that checks the program with many ends.</summary>
internal sealed class Build : IDisposable
{
    private static readonly string Assembly = Repository.PathOf($"tests/ManyEnds/bin/{Repository.Configuration}/net10.0/ManyEnds.dll");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("clan-sdk-build-");

    public Build() =>
        Task = new()
        {
            BuildEngine = Log,
            Program = "dotnet",
            Assembly = Assembly,
            WorkingDirectory = Folder,
            ResultFolder = Folder,
            ProjectFile = "fleet.csproj",
        };

    public string Folder => _folder.FullName;

    public BuildLog Log { get; } = new();

    public CheckInventory Task { get; }

    /// <summary>Every file that the check has left behind.</summary>
    public IEnumerable<string> Left => Directory.EnumerateFileSystemEntries(Folder).Select(entry => Path.GetFileName(entry));

    /// <summary>Runs the check.</summary>
    /// <param name="arguments">What each run is called with: the way to end, and what it needs for that.</param>
    /// <returns>Whether the build goes on.</returns>
    public bool Check(params string[] arguments)
    {
        Task.Runs = [.. arguments.Select(text => new TaskItem(text))];
        return Task.Execute();
    }

    public void Dispose() => _folder.Delete(recursive: true);
}

/// <summary>What a build was told.</summary>
internal sealed class BuildLog : IBuildEngine
{
    public List<BuildErrorEventArgs> Errors { get; } = [];

    public List<BuildWarningEventArgs> Warnings { get; } = [];

    public List<BuildMessageEventArgs> Messages { get; } = [];

    public bool ContinueOnError => false;

    public int LineNumberOfTaskNode => 0;

    public int ColumnNumberOfTaskNode => 0;

    public string ProjectFileOfTaskNode => "Clan.Sdk.CommandLine.targets";

    public void LogErrorEvent(BuildErrorEventArgs e) => Errors.Add(e);

    public void LogWarningEvent(BuildWarningEventArgs e) => Warnings.Add(e);

    public void LogMessageEvent(BuildMessageEventArgs e) => Messages.Add(e);

    public void LogCustomEvent(CustomBuildEventArgs e) => throw new InvalidOperationException("The check logs no custom events.");

    public bool BuildProjectFile(
        string projectFileName,
        string[] targetNames,
        System.Collections.IDictionary globalProperties,
        System.Collections.IDictionary targetOutputs
    ) => throw new InvalidOperationException("The check builds nothing.");
}
