using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Clan.Sdk.Schemas.Tests;

/// <summary>The one way in which the files of <c>schemas/</c> are written.</summary>
internal static class CanonicalText
{
    // What a reader looks for first stands first in a role definition; everything inside a schema is in alphabetical order.
    private static readonly string[] DefinitionKeys =
    [
        "$schema",
        "section",
        "input",
        "complete",
        "name",
        "since",
        "rolesSince",
        "until",
        "successor",
        "manifest",
        "description",
        "categories",
        "features",
        "constraints",
        "alsoDeclares",
        "roles",
    ];

    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        IndentSize = 2,
        NewLine = "\n",
    };

    public static string OfDefinition(JsonObject definition)
    {
        var text = Sorted(definition).AsObject();
        var ordered = new JsonObject(text.OrderBy(entry => Array.IndexOf(DefinitionKeys, entry.Key)).Select(Clone));
        foreach (var limits in ordered["constraints"]?["roles"]?.AsObject().Select(entry => entry.Value!.AsObject()) ?? [])
        {
            if (limits.Remove("max", out var maximum))
                limits.Add("max", maximum);
        }

        return Write(ordered);
    }

    /// <summary>Keys sorted at every level: equal texts are equal documents, and a failing comparison shows where they part.</summary>
    public static string OfSchema(JsonObject schema) => Write(Sorted(schema));

    private static string Write(JsonNode node) => node.ToJsonString(Options) + "\n";

    private static JsonNode Sorted(JsonNode node) =>
        node switch
        {
            JsonObject map => new JsonObject(
                map.OrderBy(entry => entry.Key, StringComparer.Ordinal)
                    .Select(entry => KeyValuePair.Create(entry.Key, entry.Value is { } value ? Sorted(value) : null))
            ),
            JsonArray list => new JsonArray([.. list.Select(item => item is null ? null : Sorted(item))]),
            _ => node.DeepClone(),
        };

    private static KeyValuePair<string, JsonNode?> Clone(KeyValuePair<string, JsonNode?> entry) =>
        KeyValuePair.Create(entry.Key, entry.Value?.DeepClone());
}
