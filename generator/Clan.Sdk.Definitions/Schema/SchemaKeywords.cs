namespace Clan.Sdk.Definitions.Schema;

/// <summary>The keywords of JSON Schema, drafts 4 to 2020-12, by what is done with them.</summary>
internal static class SchemaKeywords
{
    /// <summary>Say nothing about which values are accepted. <c>format</c> and the content keywords are annotations since 2019-09.</summary>
    public static readonly HashSet<string> Annotations = new(StringComparer.Ordinal)
    {
        "title",
        "description",
        "default",
        "examples",
        "example",
        "readOnly",
        "writeOnly",
        "deprecated",
        "format",
        "contentEncoding",
        "contentMediaType",
        "contentSchema",
        "$schema",
        "$id",
        "id",
        "$comment",
        "$anchor",
        "$dynamicAnchor",
        "$recursiveAnchor",
        "$vocabulary",
        "$exportedModuleInfo",
        "$defs",
        "definitions",
    };

    /// <summary>Decide the type. Beside a <c>$ref</c> they would narrow it further, which options cannot say.</summary>
    public static readonly HashSet<string> Typing = new(StringComparer.Ordinal)
    {
        "type",
        "enum",
        "const",
        "properties",
        "required",
        "additionalProperties",
        "items",
        "oneOf",
        "anyOf",
        "allOf",
        "minimum",
        "maximum",
        "pattern",
        "minItems",
        "$ref",
    };

    /// <summary>Only forbid values that the type would accept.</summary>
    public static readonly HashSet<string> Narrowing = new(StringComparer.Ordinal)
    {
        "not",
        "if",
        "then",
        "else",
        "minLength",
        "maxLength",
        "maxItems",
        "uniqueItems",
        "contains",
        "minContains",
        "maxContains",
        "additionalItems",
        "unevaluatedItems",
        "unevaluatedProperties",
        "minProperties",
        "maxProperties",
        "propertyNames",
        "multipleOf",
        "exclusiveMinimum",
        "exclusiveMaximum",
        "dependencies",
        "dependentRequired",
        "dependentSchemas",
        "prefixItems",
    };

    /// <summary>Accept what the other keywords alone would not.</summary>
    public static readonly HashSet<string> Widening = new(StringComparer.Ordinal) { "patternProperties", "$dynamicRef", "$recursiveRef" };
}
