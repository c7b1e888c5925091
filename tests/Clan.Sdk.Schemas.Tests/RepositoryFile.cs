using System.Text.Json;
using System.Text.Json.Nodes;

namespace Clan.Sdk.Schemas.Tests;

/// <summary>Files of the repository as JSON.</summary>
internal static class RepositoryFile
{
    public static JsonObject Read(string relative) =>
        JsonNode
            .Parse(
                File.ReadAllText(Repository.PathOf(relative)),
                documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false }
            )!
            .AsObject();

    /// <summary>All files below a folder, relative to the repository, with forward slashes.</summary>
    public static IEnumerable<string> FilesBelow(string folder) =>
        Directory
            .EnumerateFiles(Repository.PathOf(folder), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
}
