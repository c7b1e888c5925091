using System.Text.Json.Nodes;

namespace Clan.Sdk.Cli.Sync.Changes;

/// <summary>What a settings schema says of one option: its type and default, as short texts to compare and to show.</summary>
/// <param name="Type">The type.</param>
/// <param name="Default">The default, <c>computed</c>, <c>required</c> or <c>none</c>.</param>
internal sealed record OptionFacts(string Type, string Default)
{
    /// <summary>All options below a schema, by their paths.</summary>
    public static SortedDictionary<string, OptionFacts> Of(JsonObject schema)
    {
        var found = new SortedDictionary<string, OptionFacts>(Utf8Order.Comparer);
        Collect(schema, "", found);
        return found;
    }

    private static void Collect(JsonObject schema, string path, SortedDictionary<string, OptionFacts> found)
    {
        var required = Items(schema["required"]).Select(name => name?.ToString()).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, value) in schema["properties"] as JsonObject ?? [])
        {
            if (value is not JsonObject option)
            {
                continue;
            }

            var place = path.Length == 0 ? name : $"{path}.{name}";
            if (Text(option, "x-clan-type") != "group")
            {
                found[place] = new(TypeOf(option), DefaultOf(option, required.Contains(name)));
            }

            CollectBelow(option, place, found);
        }
    }

    // Records lie in lists, maps and unions too.
    private static void CollectBelow(JsonObject schema, string place, SortedDictionary<string, OptionFacts> found)
    {
        Collect(schema, place, found);
        if (schema["items"] is JsonObject items)
        {
            CollectBelow(items, $"{place}[]", found);
        }

        if (schema["additionalProperties"] is JsonObject values)
        {
            CollectBelow(values, $"{place}.‹name›", found);
        }

        foreach (var branch in Branches(schema))
        {
            CollectBelow(branch, place, found);
        }
    }

    private static string DefaultOf(JsonObject option, bool isRequired) =>
        Text(option, "x-clan-default")
        ?? (
            option.ContainsKey("default") ? option["default"]?.ToJsonString() ?? "null"
            : isRequired ? "required"
            : "none"
        );

    private static string TypeOf(JsonObject schema)
    {
        if (Branches(schema) is { Count: > 0 } branches)
        {
            return string.Join(" or ", branches.Select(TypeOf));
        }

        if (schema["enum"] is JsonArray values)
        {
            return $"one of {values.ToJsonString()}";
        }

        var removed =
            (schema["x-clan-removed"] is not null ? "removed " : "")
            + (Text(schema, "x-clan-successor") is { } successor ? $"(now {successor}) " : "");
        return removed
            + (Text(schema, "x-clan-type"), Text(schema, "type")) switch
            {
                ("lines", _) => $"text joined by {schema["x-clan-separator"]?.ToJsonString() ?? "\"\\n\""}",
                ("path", _) => "path",
                ("singleLineStr", _) => "text of one line",
                ("attrs", _) => "any record",
                ("raw" or "unspecified", _) or (_, null) => schema.ContainsKey("properties") ? RecordOf(schema) : "anything",
                (_, "array") => $"{(schema["minItems"] is null ? "" : "non-empty ")}list of {Nested(schema["items"])}",
                (_, "object") when schema.ContainsKey("properties") => RecordOf(schema),
                (_, "object") => $"record of {Nested(schema["additionalProperties"])}",
                (_, "integer") => $"integer{Range(schema)}",
                (_, "string") => schema["pattern"] is { } pattern ? $"text matching {pattern}" : "text",
                (_, var name) => name,
            };
    }

    private static string RecordOf(JsonObject schema) =>
        schema["additionalProperties"] is JsonValue further && further.GetValueKind() == System.Text.Json.JsonValueKind.True
            ? "open record of options"
            : "record of options";

    private static string Nested(JsonNode? schema) => schema is JsonObject nested ? TypeOf(nested) : "anything";

    private static string Range(JsonObject schema) =>
        (schema["minimum"], schema["maximum"]) switch
        {
            (null, null) => "",
            (var minimum, null) => $" from {minimum}",
            (null, var maximum) => $" to {maximum}",
            (var minimum, var maximum) => $" {minimum} to {maximum}",
        };

    private static List<JsonObject> Branches(JsonObject schema) => [.. Items(schema["oneOf"]).OfType<JsonObject>()];

    private static IEnumerable<JsonNode?> Items(JsonNode? list) => list as JsonArray ?? [];

    private static string? Text(JsonObject schema, string key) =>
        schema[key] is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
