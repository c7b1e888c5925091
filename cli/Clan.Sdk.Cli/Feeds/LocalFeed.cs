using Clan.Sdk.Diagnostics;
using NuGet.Configuration;
using NuGetSettings = NuGet.Configuration.Settings;

namespace Clan.Sdk.Cli.Feeds;

/// <summary>The packages of Clan.Sdk out of a folder, and out of nowhere else: what a <c>nuget.config</c> says for it.</summary>
internal static class LocalFeed
{
    private const string Key = "clan-sdk";

    private const string Empty = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<configuration>\n</configuration>\n";

    private static readonly string[] Ours = ["Clan.Sdk", "Clan.Sdk.*", "clan-inventory"];

    /// <summary>Adds the folder to the <c>nuget.config</c> of a project's folder. All else in the file stays.</summary>
    /// <param name="feed">The folder with the packages; a relative one is written as seen from the project.</param>
    /// <param name="project">The project's folder.</param>
    /// <returns>What went wrong; null where it is written.</returns>
    public static Diagnostic? Write(string feed, string project)
    {
        try
        {
            if (!Directory.Exists(feed) || Directory.GetFiles(feed, "Clan.Sdk.*.nupkg").Length == 0)
            {
                return new(
                    DiagnosticTable.EmptyFeed,
                    $"\"{feed}\" holds no package of Clan.Sdk. Pack it there first: dotnet pack in a checkout, with --output."
                );
            }

            var others = OtherSources(project);
            var name = FileName(project);
            if (!File.Exists(Path.Combine(project, name)))
            {
                // A file that NuGet makes by itself names a source of its own.
                File.WriteAllText(Path.Combine(project, name), Empty);
            }

            var settings = new NuGetSettings(Path.GetFullPath(project), name);
            settings.AddOrUpdate(ConfigurationConstants.PackageSources, new SourceItem(Key, AsSeenFrom(project, feed)));
            Map(settings, others);
            settings.SaveToDisk();
            return null;
        }
        catch (NuGetConfigurationException exception)
        {
            return new(DiagnosticTable.BrokenConfiguration, $"{exception.Message} Mend the file, or move it away.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return new(DiagnosticTable.Unwritable, $"The nuget.config of \"{project}\" cannot be written: {exception.Message}");
        }
    }

    // Once one source has a pattern, a package that fits none is found nowhere: the sources that the machine has keep all the others.
    private static void Map(NuGetSettings settings, IEnumerable<string> others)
    {
        Map(settings, Key, Ours);
        foreach (var source in others)
        {
            Map(settings, source, ["*"]);
        }
    }

    private static void Map(NuGetSettings settings, string source, IEnumerable<string> patterns) =>
        settings.AddOrUpdate(
            ConfigurationConstants.PackageSourceMapping,
            new PackageSourceMappingSourceItem(source, patterns.Select(pattern => new PackagePatternItem(pattern)))
        );

    // Whoever has patterns already has said what comes from where.
    private static List<string> OtherSources(string project)
    {
        var effective = NuGetSettings.LoadDefaultSettings(Path.GetFullPath(project));
        var mapped = new PackageSourceMappingProvider(effective).GetPackageSourceMappingItems().Select(item => item.Key).ToHashSet();
        return mapped.Any(key => key != Key)
            ? []
            :
            [
                .. new PackageSourceProvider(effective)
                    .LoadPackageSources()
                    .Where(source => source.IsEnabled && source.Name != Key)
                    .Select(source => source.Name),
            ];
    }

    // NuGet reads the file under any of these names.
    private static string FileName(string project) =>
        Array.Find(["nuget.config", "NuGet.config", "NuGet.Config"], name => File.Exists(Path.Combine(project, name))) ?? "nuget.config";

    private static string AsSeenFrom(string project, string feed) =>
        Path.IsPathRooted(feed) ? feed : Path.GetRelativePath(Path.GetFullPath(project), Path.GetFullPath(feed));
}
