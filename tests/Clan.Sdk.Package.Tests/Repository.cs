using System.Reflection;

namespace Clan.Sdk.Package.Tests;

/// <summary>The checkout this test assembly was built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Metadata("RepositoryRoot");

    public static string Configuration { get; } = Metadata("Configuration");

    public static string Version { get; } = Metadata("Version");

    /// <summary>Folders of the packages that ours depend on, as restored.</summary>
    public static IEnumerable<string> FeedPackages { get; } = All("FeedPackage");

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    private static string Metadata(string key) => All(key).Single();

    private static IEnumerable<string> All(string key) =>
        [.. typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Where(a => a.Key == key).Select(a => a.Value!)];
}
