using System.Diagnostics;
using System.Reflection;

namespace Clan.Sdk.Testing;

/// <summary>The checkout that a test assembly was built from. Files are read in place: a copy in the output would hide that one was deleted.</summary>
internal static class Repository
{
    public static string Root { get; } = Metadata("RepositoryRoot").Single();

    public static string Configuration { get; } = Metadata("Configuration").Single();

    /// <summary>The version that was built, without the commit; asked for by tests that build the SDK first.</summary>
    public static string Version =>
        FileVersionInfo.GetVersionInfo(PathOf("sdk/Clan.Sdk/bin", Configuration, "net10.0/Clan.Sdk.dll")).ProductVersion!.Split('+')[0];

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>What the project file wrote down under a key.</summary>
    public static IEnumerable<string> Metadata(string key) =>
        typeof(Repository)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Where(data => data.Key == key)
            .Select(data => data.Value!);
}
