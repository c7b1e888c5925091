using System.Text.Json.Nodes;

namespace Clan.Sdk.Cli.Sync.Definitions;

/// <summary>Where a definition was read: the flake's input, and its revision.</summary>
/// <param name="Input">The name that the flake has for it.</param>
/// <param name="Revision">Its revision; null where it has none.</param>
internal sealed record DefinitionSource(string Input, string? Revision)
{
    /// <summary>The key in role definitions.</summary>
    public const string Key = "source";

    /// <summary>The key in inventory schemas, whose own keys are those of JSON Schema.</summary>
    public const string SchemaKey = "x-clan-source";

    public JsonObject ToJson()
    {
        var source = new JsonObject { ["input"] = Input };
        if (Revision is not null)
        {
            source["revision"] = Revision;
        }

        return source;
    }

    /// <summary>The source that a document names; null where a person wrote it.</summary>
    public static DefinitionSource? Of(JsonObject document) =>
        (document[Key] ?? document[SchemaKey]) is JsonObject source
        && source["input"] is JsonValue input
        && input.TryGetValue(out string? name)
            ? new(name, source["revision"] is JsonValue value && value.TryGetValue(out string? revision) ? revision : null)
            : null;
}
