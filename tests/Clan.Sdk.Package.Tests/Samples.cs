namespace Clan.Sdk.Package.Tests;

/// <summary>What each sample prints, from the files beside these tests.</summary>
internal static class Samples
{
    public static IReadOnlyDictionary<string, string> Expected { get; } =
        Directory
            .GetFiles(Repository.PathOf("tests/Clan.Sdk.Package.Tests/Expected"), "*.json")
            .ToDictionary(file => Path.GetFileNameWithoutExtension(file), File.ReadAllText, StringComparer.Ordinal);
}
