using System.Reflection;
using System.Text.Json;

namespace Clan.Sdk.Tests;

/// <summary>The repository's own test data.</summary>
internal static class TestData
{
    public static string RepositoryRoot { get; } = typeof(TestData).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    public static string PathOf(params string[] parts) => Path.Combine([RepositoryRoot, .. parts]);

    public static JsonElement Read(params string[] parts)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(PathOf(parts)), new JsonDocumentOptions { MaxDepth = 512 });
        return document.RootElement.Clone();
    }
}
