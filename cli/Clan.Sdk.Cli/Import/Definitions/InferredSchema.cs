using Clan.Sdk.Json;

namespace Clan.Sdk.Cli.Import.Definitions;

/// <summary>The schema that values show: no more than they do, so it refuses nothing that was not seen.</summary>
internal static class InferredSchema
{
    /// <summary>Settings of a role; null where nothing is to be said of them.</summary>
    public static ObjectValue? Settings(IReadOnlyList<SettingsUse> instances)
    {
        var disputed = instances.SelectMany(Disputed).ToHashSet(StringComparer.Ordinal);
        var schema = Record([.. instances.SelectMany(levels => levels.All)], disputed);
        return ((ObjectValue)schema["properties"]!).Count == 0 ? null : schema;
    }

    // Where levels that meet differ, most types would have a conflict: how this one joins is not to be guessed.
    private static IEnumerable<string> Disputed(SettingsUse use) =>
        use
            .Shared.SelectMany(level => level.Properties.AsEnumerable())
            .GroupBy(option => option.Name, option => option.Value, StringComparer.Ordinal)
            .Where(option =>
                option
                    .Concat(use.Own.Select(level => level[option.Key]).OfType<ClanValue>())
                    .Distinct()
                    .Skip(1)
                    .Any(value => value is not (ListValue or ObjectValue))
            )
            .Select(option => option.Key);

    private static ObjectValue Record(IReadOnlyList<ObjectValue> records, IReadOnlySet<string> without)
    {
        var options = records
            .SelectMany(record => record.Properties.AsEnumerable())
            .Where(option => !without.Contains(option.Name))
            .GroupBy(option => option.Name, option => option.Value, StringComparer.Ordinal);
        var properties = new ObjectValue(default);
        foreach (var option in options)
        {
            properties.AddNew(option.Key, Of([.. option]), default);
        }

        return Schema(("type", "object"), ("additionalProperties", true), ("properties", properties));
    }

    private static ObjectValue Nested(IReadOnlyList<ObjectValue> records)
    {
        var entries = records.SelectMany(record => record.Properties.AsEnumerable()).ToList();
        return entries.Exists(entry => !LooksLikeAnOption(entry.Name))
            ? Schema(("type", "object"), ("additionalProperties", Of([.. entries.Select(entry => entry.Value)])))
            : Record(records, new HashSet<string>());
    }

    // Options are named in camelCase; other keys are names of things: hosts, variables, files.
    private static bool LooksLikeAnOption(string name) =>
        name.Length > 0 && char.IsAsciiLetterLower(name[0]) && name.All(char.IsAsciiLetterOrDigit);

    private static ObjectValue Of(IReadOnlyList<ClanValue> values)
    {
        var known = values.Where(value => value is not NullValue).ToList();
        var type = known.Count == 0 ? null : Known(known);
        return type is null ? Schema()
            : known.Count == values.Count ? type
            : Schema(("oneOf", ClanValue.List(Schema(("type", "null")), type)));
    }

    // Null where the values are of different kinds, or of Nix: then anything is taken.
    private static ObjectValue? Known(List<ClanValue> values) =>
        values[0].Kind is var kind && values.Any(value => value.Kind != kind)
            ? null
            : kind switch
            {
                ClanValueKind.String => Schema(("type", "string")),
                ClanValueKind.Integer => Schema(("type", "integer")),
                ClanValueKind.Number => Schema(("type", "number")),
                ClanValueKind.Boolean => Schema(("type", "boolean")),
                ClanValueKind.List => Schema(("type", "array"), ("items", Of([.. values.SelectMany(list => list)]))),
                ClanValueKind.Object => Nested([.. values.Cast<ObjectValue>()]),
                _ => null,
            };

    private static ObjectValue Schema(params (string Keyword, ClanValue Value)[] keywords)
    {
        var schema = new ObjectValue(default);
        foreach (var (keyword, value) in keywords)
        {
            schema.AddNew(keyword, value, default);
        }

        return schema;
    }
}
