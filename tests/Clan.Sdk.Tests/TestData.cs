using System.Text.Json;

namespace Clan.Sdk.Tests;

/// <summary>The repository's own test data.</summary>
internal static class TestData
{
    public static JsonElement Read(params string[] parts)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Repository.PathOf(parts)), new JsonDocumentOptions { MaxDepth = 512 });
        return document.RootElement.Clone();
    }
}
