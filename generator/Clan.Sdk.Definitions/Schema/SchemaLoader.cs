using Clan.Sdk.Definitions.Diagnostics;
using Clan.Sdk.Definitions.Json;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using Kinds = Clan.Sdk.Definitions.Diagnostics.DefinitionDiagnosticTable;

namespace Clan.Sdk.Definitions.Schema;

/// <summary>
/// Builds NJsonSchema's object model from tokens. <c>JsonSchema.FromJsonAsync</c> does not serve: it needs ten times as long (it serializes
/// every nested schema again), fetches references from the network, throws on boolean schemas and forgets <c>$defs</c> and places.
/// </summary>
/// <param name="sink">Takes the findings.</param>
/// <param name="file">What <c>#</c> means in a reference when the schema itself has no such place: the whole file.</param>
internal sealed class SchemaLoader(DiagnosticSink sink, JToken file)
{
    /// <summary>The most properties or branches that one schema may have. NJsonSchema visits all of them again with each that is added.</summary>
    public const int MaximumParts = 500;

    /// <summary>The most places of a file that references may lead to, which NJsonSchema follows one inside another.</summary>
    public const int MaximumTargets = 2_000;

    private static readonly string[] TypeNames = ["array", "boolean", "integer", "null", "number", "object", "string"];

    // Roles of one file share what they refer to: loading it once keeps the work linear in the file.
    private readonly Dictionary<JToken, SourceSchema> _targets = new(ReferenceComparer.Instance);
    private readonly Queue<(SourceSchema Schema, JValue Pointer)> _references = new();

    /// <summary>Loads a schema and all that it refers to.</summary>
    /// <param name="token">The schema.</param>
    /// <param name="root">What <c>#</c> means in its references.</param>
    public SourceSchema Load(JToken token, JToken root)
    {
        var schema = LoadNode(token);
        // References are followed one after another, not one inside another: their chain may be longer than the stack is deep.
        while (_references.Count > 0)
        {
            sink.Cancellation.ThrowIfCancellationRequested();
            var (referring, pointer) = _references.Dequeue();
            referring.Reference = Target(pointer, root);
        }

        return schema;
    }

    private SourceSchema? Target(JValue pointer, JToken root)
    {
        var text = (string)pointer.Value!;
        if ((JsonPointer.Find(root, text) ?? JsonPointer.Find(file, text)) is not { } token)
        {
            sink.Report(Kinds.UnresolvedReference, pointer, text);
            return null;
        }

        if (_targets.TryGetValue(token, out var known))
            return known;
        if (_targets.Count < MaximumTargets)
            return _targets[token] = LoadNode(token);
        sink.Report(
            Kinds.TooLarge,
            pointer,
            $"The file refers to more than {MaximumTargets} places; from here on references take any JSON."
        );
        return null;
    }

    private SourceSchema LoadNode(JToken token)
    {
        sink.Cancellation.ThrowIfCancellationRequested();
        var schema = new SourceSchema(token);
        if (token is JObject keywords)
            LoadKeywords(schema, keywords);
        else if (token is not JValue { Value: bool })
            WrongShape(token, "A schema", "an object, true or false");
        return schema;
    }

    private void LoadKeywords(SourceSchema schema, JObject keywords)
    {
        var isReference = keywords.Property("$ref", StringComparison.Ordinal) is not null;
        foreach (var keyword in keywords.Properties())
        {
            var name = keyword.Name;
            if (SchemaKeywords.Annotations.Contains(name) || name.StartsWith("x-", StringComparison.Ordinal))
                continue;
            if (SchemaKeywords.Typing.Contains(name))
            {
                if (isReference && name != "$ref")
                    sink.Report(Kinds.UncheckedKeyword, keyword, name, keywords.Path);
                else
                    LoadTyping(schema, name, keyword.Value);
            }
            else if (SchemaKeywords.Narrowing.Contains(name))
            {
                sink.Report(Kinds.UncheckedKeyword, keyword, name, keywords.Path);
            }
            else if (SchemaKeywords.Widening.Contains(name))
            {
                schema.IsLoose = true;
                sink.Report(Kinds.UntypedConstruct, keyword, $"A schema with '{name}'");
            }
            else
            {
                sink.Report(Kinds.UnknownKeyword, keyword, name, keywords.Path);
            }
        }
    }

    private void LoadTyping(SourceSchema schema, string name, JToken value)
    {
        switch (name)
        {
            case "$ref":
                if (value is JValue { Value: string })
                    _references.Enqueue((schema, (JValue)value));
                else
                    WrongShape(value, "'$ref'", "a text");
                break;
            case "type":
                LoadType(schema, value);
                break;
            case "const":
                schema.Enumeration.Add(value);
                break;
            case "enum":
                foreach (var item in Elements(value, name))
                    schema.Enumeration.Add(item);
                break;
            case "properties":
                foreach (var property in IsWithinLimit(value, name) ? Members(value, name) : [])
                    schema.Properties.Add(property.Name, LoadNode(property.Value));
                break;
            case "required":
                LoadRequired(schema, value);
                break;
            case "additionalProperties" when value is JValue { Value: bool allowed }:
                schema.AllowAdditionalProperties = allowed;
                break;
            case "additionalProperties":
                schema.AdditionalPropertiesSchema = LoadNode(value);
                break;
            case "items" when value is JArray:
                sink.Report(Kinds.UncheckedKeyword, value.Parent, name, schema.Source.Path);
                break;
            case "items":
                schema.Item = LoadNode(value);
                break;
            case "oneOf" or "anyOf" or "allOf":
                var branches = name switch
                {
                    "oneOf" => schema.OneOf,
                    "anyOf" => schema.AnyOf,
                    _ => schema.AllOf,
                };
                foreach (var branch in IsWithinLimit(value, name) ? Elements(value, name) : [])
                    branches.Add(LoadNode(branch));
                break;
            case "pattern":
                LoadPattern(schema, value);
                break;
            case "minItems":
                LoadMinimumItems(schema, value);
                break;
            case "minimum" or "maximum" when value.Type is not (JTokenType.Integer or JTokenType.Float):
                WrongShape(value, $"'{name}'", "a number");
                break;
        }
    }

    private void LoadType(SourceSchema schema, JToken value)
    {
        foreach (var item in value is JArray several ? several : Enumerable.Repeat(value, 1))
        {
            if (item is not JValue { Value: string name })
            {
                WrongShape(item, "'type'", "the name of a type, or a list of names");
                continue;
            }

            if (Array.IndexOf(TypeNames, name) < 0)
            {
                schema.IsLoose = true;
                sink.Report(Kinds.UnknownType, item, name, string.Join(", ", TypeNames));
                continue;
            }

            schema.Type |= (JsonObjectType)Enum.Parse(typeof(JsonObjectType), name, ignoreCase: true);
        }
    }

    private void LoadRequired(SourceSchema schema, JToken value)
    {
        foreach (var item in Elements(value, "required"))
        {
            if (item is JValue { Value: string name })
                schema.RequiredProperties.Add(name);
            else
                WrongShape(item, "An entry of 'required'", "the name of a property");
        }
    }

    private void LoadMinimumItems(SourceSchema schema, JToken value)
    {
        if (value is not JValue { Value: >= 0L and <= int.MaxValue })
        {
            WrongShape(value, "'minItems'", "a count");
            return;
        }

        schema.MinItems = (int)(long)value;
        if (schema.MinItems > 1)
            sink.Report(Kinds.UncheckedKeyword, value.Parent, "minItems", schema.Source.Path);
    }

    private IEnumerable<JToken> Elements(JToken value, string keyword)
    {
        if (value is JArray elements)
            return elements;
        WrongShape(value, $"'{keyword}'", "a list");
        return [];
    }

    private IEnumerable<JProperty> Members(JToken value, string keyword)
    {
        if (value is JObject members)
            return members.Properties();
        WrongShape(value, $"'{keyword}'", "an object");
        return [];
    }

    private bool IsWithinLimit(JToken value, string keyword)
    {
        var count = (value as JContainer)?.Count ?? 0;
        if (count > MaximumParts)
        {
            sink.Report(
                Kinds.TooLarge,
                value,
                FormattableString.Invariant($"'{keyword}' has {count} entries, more than {MaximumParts}; none is used.")
            );
        }

        return count <= MaximumParts;
    }

    // Without the pattern the option is a text like any other: what is wrong with it is said here, once.
    private void LoadPattern(SourceSchema schema, JToken value)
    {
        if (value is not JValue { Value: string pattern })
        {
            WrongShape(value, "'pattern'", "a text");
        }
        else if (PosixPattern.Parse(pattern, out var problem) is null)
        {
            sink.Report(Kinds.UnreadablePattern, value, $"'{pattern}'", problem!);
        }
        else
        {
            schema.Pattern = pattern;
        }
    }

    private void WrongShape(JToken value, string what, string expected) =>
        sink.Report(Kinds.WrongShape, value, what, expected, Shape.Of(value));
}
