using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Clan.Sdk.Schemas.Tests;

/// <summary>Files read in place: a copy in the output folder would hide that one was deleted.</summary>
internal static class RepositoryFile
{
    private static readonly string Root = typeof(RepositoryFile).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    public static JsonObject Read(string relative) =>
        JsonNode.Parse(
            File.ReadAllText(PathOf(relative)),
            documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false })!.AsObject();

    /// <summary>All files below a folder, relative to the repository, with forward slashes.</summary>
    public static IEnumerable<string> FilesBelow(string folder) =>
        Directory.EnumerateFiles(PathOf(folder), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
}
