using Clan.Sdk.Definitions.Formats;

namespace Clan.Sdk.Definitions.Tests;

/// <summary>The files of the repository that tests read.</summary>
internal static class TestFiles
{
    /// <summary>The role definitions that Clan.Sdk ships, by path inside the repository.</summary>
    public static IReadOnlyList<string> Modules { get; } =
        Directory
            .EnumerateFiles(Repository.PathOf("schemas"), "*.json", SearchOption.AllDirectories)
            .Where(path => Path.GetFileName(Path.GetDirectoryName(path)) == "modules")
            .Select(path => Path.GetRelativePath(Repository.Root, path))
            .Order(StringComparer.Ordinal)
            .ToList();

    public static string Text(string path) => File.ReadAllText(Repository.PathOf(path));

    public static DefinitionResult Read(string path) => DefinitionReader.Read(path, Text(path));

    public static DefinitionResult Reference(string path) => Read("tests/data/reference/" + path);
}
