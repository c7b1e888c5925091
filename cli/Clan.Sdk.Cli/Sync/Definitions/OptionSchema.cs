using System.Text.Json.Nodes;
using Clan.Sdk.Cli.Sync.Flakes;

namespace Clan.Sdk.Cli.Sync.Definitions;

/// <summary>Options of the module system as the settings of role definitions write them (docs/role-definitions.md).</summary>
internal static class OptionSchema
{
    /// <summary>A record of options: those of a role, of a submodule, or of a group.</summary>
    /// <param name="options">The options.</param>
    /// <param name="isOpen">Whether it takes further keys.</param>
    public static JsonObject Record(IReadOnlyDictionary<string, OptionAnswer> options, bool isOpen)
    {
        var ordered = options.OrderBy(option => option.Key, Utf8Order.Comparer).ToList();
        var record = new JsonObject
        {
            ["additionalProperties"] = isOpen,
            ["properties"] = new JsonObject(ordered.Select(option => KeyValuePair.Create(option.Key, (JsonNode?)Of(option.Value)))),
        };
        var required = ordered.Where(option => IsRequired(option.Value)).Select(option => (JsonNode?)option.Key).ToArray();
        if (required.Length > 0)
        {
            record["required"] = new JsonArray(required);
        }

        record["type"] = "object";
        return record;
    }

    private static JsonObject Of(OptionAnswer option)
    {
        if (option.Group is { } group)
        {
            var record = Record(group, isOpen: false);
            record["x-clan-type"] = "group";
            return record;
        }

        var schema = option.Type is { } type ? TypeSchema.Of(type) : TypeSchema.Unspecified;
        if (option.Description.Trim() is { Length: > 0 } description)
        {
            schema["description"] = description;
        }

        if (option.Default is { Computed: false } given)
        {
            schema["default"] = given.Value is { } value ? JsonNode.Parse(value.GetRawText()) : null;
        }
        else if (option.Default is not null || option.HasDefaultText)
        {
            schema["x-clan-default"] = "computed";
        }

        Flag(schema, "x-clan-removed", option.Removed);
        Flag(schema, "x-clan-hidden", option.Hidden);
        Flag(schema, "x-clan-internal", option.Internal);
        return InOrder(schema);
    }

    // What only Nix can give is not asked for in JSON.
    private static bool IsRequired(OptionAnswer option) =>
        option is { Group: null, Default: null, HasDefaultText: false, Removed: false } && !TypeSchema.IsBeyondJson(option.Type);

    private static void Flag(JsonObject schema, string name, bool flag)
    {
        if (flag)
        {
            schema[name] = true;
        }
    }

    private static JsonObject InOrder(JsonObject schema)
    {
        var keys = schema.OrderBy(key => key.Key, Utf8Order.Comparer).ToList();
        schema.Clear();
        return new(keys);
    }
}
