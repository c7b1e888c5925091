using System.Reflection;

namespace Clan.Sdk.Definitions.Tests;

/// <summary>The files of the repository that tests read.</summary>
internal static class TestFiles
{
    public static readonly string Root = typeof(TestFiles).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == "RepositoryRoot").Value!;

    /// <summary>The role definitions that Clan.Sdk ships, by path inside the repository.</summary>
    public static IReadOnlyList<string> Modules { get; } = Directory
        .EnumerateFiles(Path.Combine(Root, "schemas"), "*.json", SearchOption.AllDirectories)
        .Where(path => Path.GetFileName(Path.GetDirectoryName(path)) == "modules")
        .Select(path => Path.GetRelativePath(Root, path))
        .Order(StringComparer.Ordinal)
        .ToList();

    public static string Text(string path) => File.ReadAllText(Path.Combine(Root, path));

    public static DefinitionResult Read(string path) => DefinitionReader.Read(path, Text(path));

    public static DefinitionResult Reference(string path) => Read("tests/data/reference/" + path);
}
