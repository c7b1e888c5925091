using System.Text.Json.Nodes;

namespace Clan.Sdk.Schemas.Tests;

internal static class OneLine
{
    // Longer ones wrap in the tooltips of editors.
    private const int Longest = 140;

    /// <summary>A sentence that IntelliSense can show as it is.</summary>
    public static bool IsDescription(JsonNode? node) =>
        node is JsonValue value
        && value.TryGetValue<string>(out var text)
        && text.Length is > 1 and <= Longest
        && text.Trim() == text
        && !text.Any(char.IsControl)
        && text.EndsWith('.');
}
