using NJsonSchema;

namespace Clan.Sdk.Definitions.Schema;

/// <summary>Which kinds of JSON a schema accepts.</summary>
internal static class SchemaKinds
{
    private const JsonObjectType Every =
        JsonObjectType.Array
        | JsonObjectType.Boolean
        | JsonObjectType.Null
        | JsonObjectType.Number
        | JsonObjectType.Object
        | JsonObjectType.String;

    /// <summary>Every kind; an integer is a number too.</summary>
    public static bool AreEvery(JsonObjectType kinds) => (kinds & Every) == Every;

    /// <summary>The kind that a schema without <c>type</c> means by its other keywords.</summary>
    public static JsonObjectType Implied(SourceSchema schema)
    {
        if (
            schema.Properties.Count > 0
            || schema.AdditionalPropertiesSchema is not null
            || schema.Keyword("additionalProperties") is not null
        )
        {
            return JsonObjectType.Object;
        }

        if (schema.Item is not null)
            return JsonObjectType.Array;
        return schema.Pattern is null ? JsonObjectType.None : JsonObjectType.String;
    }

    public static IEnumerable<JsonSchema> Branches(JsonSchema schema) => schema.OneOf.Count > 0 ? schema.OneOf : schema.AnyOf;

    public static bool IsNull(JsonSchema schema) => schema is SourceSchema { Type: JsonObjectType.Null };

    /// <summary>A union of every JSON kind, as clan writes "any JSON": its lists and objects contain the union itself.</summary>
    public static bool AcceptEverything(SourceSchema union)
    {
        var kinds = JsonObjectType.None;
        foreach (var branch in Branches(union).Cast<SourceSchema>())
        {
            var isPlain =
                branch is { IsLoose: false, IsEnumeration: false, Pattern: null, MinItems: 0 }
                && branch.Properties.Count == 0
                && branch.Keyword("minimum") is null
                && branch.Keyword("maximum") is null
                && branch.AllowAdditionalProperties
                && IsSelf(branch.Item, union)
                && IsSelf(branch.AdditionalPropertiesSchema, union);
            if (isPlain)
                kinds |= branch.Type;
        }

        return AreEvery(kinds);
    }

    private static bool IsSelf(JsonSchema? schema, SourceSchema union) => schema is null || schema.Reference == union;
}
