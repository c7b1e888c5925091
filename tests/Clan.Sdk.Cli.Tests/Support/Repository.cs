using System.Reflection;

namespace Clan.Sdk.Cli.Tests.Support;

/// <summary>What the build knows of the repository.</summary>
internal static class Repository
{
    public static string Root { get; } = Metadata("RepositoryRoot");

    public static string Configuration { get; } = Metadata("Configuration");

    public static string Version { get; } = Metadata("Version");

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    private static string Metadata(string name) => typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == name).Value!;
}
