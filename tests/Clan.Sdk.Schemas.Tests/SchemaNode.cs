using System.Text.Json.Nodes;

namespace Clan.Sdk.Schemas.Tests;

/// <summary>JSON Schema with its keywords told apart from the names and values that it carries.</summary>
internal static class SchemaNode
{
    private static readonly string[] Texts = ["description", "examples", "title"];
    private static readonly string[] NamedSchemas = ["properties", "$defs", "definitions"];

    /// <summary>A copy without the keywords that only people read and without those named besides.</summary>
    public static JsonObject Structure(JsonObject schema, params string[] withoutKeywords)
    {
        var copy = new JsonObject();
        foreach (var (keyword, value) in schema)
        {
            if (!Texts.Contains(keyword) && !withoutKeywords.Contains(keyword))
                copy.Add(keyword, StructureOf(keyword, value, withoutKeywords));
        }

        return copy;
    }

    /// <summary>Takes the options out that clan has no more, and that the reference therefore does not know.</summary>
    public static void RemoveGone(JsonObject schema, JsonObject reference)
    {
        if (schema["properties"] is not JsonObject properties || reference["properties"] is not JsonObject known)
            return;
        foreach (var (name, option) in properties.ToList())
        {
            if (known[name] is JsonObject other)
                RemoveGone(option!.AsObject(), other);
            else if (option!["x-clan-gone"] is not null)
                properties.Remove(name);
        }
    }

    /// <summary>Every property at every level as (path, schema); the schemas behind a map, a list or a choice share its path.</summary>
    public static IEnumerable<(string Path, JsonObject Schema)> Properties(JsonObject schema, string path = "")
    {
        foreach (var (keyword, value) in schema)
        {
            foreach (var (name, child) in Children(keyword, value))
            {
                var childPath = name is null ? path : $"{path}/{name}";
                if (keyword == "properties")
                    yield return (childPath, child);
                foreach (var property in Properties(child, childPath))
                    yield return property;
            }
        }
    }

    private static IEnumerable<(string? Name, JsonObject Schema)> Children(string keyword, JsonNode? value) =>
        (keyword, value) switch
        {
            (_, JsonObject schemas) when NamedSchemas.Contains(keyword) => schemas.Select(entry =>
                ((string?)entry.Key, entry.Value!.AsObject())
            ),
            ("additionalProperties" or "items", JsonObject schema) => [(null, schema)],
            ("oneOf", JsonArray branches) => branches.Select(branch => ((string?)null, branch!.AsObject())),
            _ => [],
        };

    private static JsonNode? StructureOf(string keyword, JsonNode? value, string[] withoutKeywords) =>
        (keyword, value) switch
        {
            (_, JsonObject schemas) when NamedSchemas.Contains(keyword) => new JsonObject(
                schemas.Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)Structure(entry.Value!.AsObject(), withoutKeywords)))
            ),
            ("additionalProperties" or "items", JsonObject schema) => Structure(schema, withoutKeywords),
            ("oneOf", JsonArray branches) => new JsonArray([.. branches.Select(branch => Structure(branch!.AsObject(), withoutKeywords))]),
            _ => value?.DeepClone(),
        };
}
