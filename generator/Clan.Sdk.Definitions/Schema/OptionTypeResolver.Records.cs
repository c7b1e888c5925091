using Clan.Sdk.Definitions.Json;
using Clan.Sdk.Definitions.Model;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using Kinds = Clan.Sdk.Definitions.Diagnostics.DefinitionDiagnosticTable;

namespace Clan.Sdk.Definitions.Schema;

/// <summary>Records: their options, with default and duty.</summary>
internal sealed partial class OptionTypeResolver
{
    /// <returns>A role's options; null where it is open (any JSON).</returns>
    public OptionType.Options? SettingsOf(SourceSchema schema)
    {
        switch (TypeOf(schema))
        {
            case var _ when IsTooLarge:
                return null;
            case OptionType.Options options:
                return options;
            case OptionType.Map { Of: OptionType.Anything } or OptionType.Anything or OptionType.Attributes or OptionType.Raw:
                return null;
            default:
                sink.Report(Kinds.UntypedConstruct, schema.Source, "A role whose settings are no object with 'properties'");
                return null;
        }
    }

    /// <returns>The fields of an object but some; none where there is no such object.</returns>
    public OptionType.Options FieldsOf(SourceSchema? schema, params string[] except)
    {
        var members = (schema?.Properties ?? Enumerable.Empty<KeyValuePair<string, JsonSchemaProperty>>()).Where(property =>
            Array.IndexOf(except, property.Key) < 0
        );
        return new OptionType.Options(schema is null ? [] : Members(schema, members), IsGroup: false, IsOpen: false);
    }

    private OptionType Object(SourceSchema schema)
    {
        // 'properties' without any is a record without options, unless it says that it is open.
        var namesOptions = schema.Keyword("properties") is not null && schema.Keyword("additionalProperties") is null;
        if (schema.Properties.Count > 0 || !schema.AllowAdditionalProperties || namesOptions)
            return Record(schema, isGroup: false);
        return new OptionType.Map(
            schema.AdditionalPropertiesSchema is { } values ? TypeOf((SourceSchema)values) : new OptionType.Anything()
        );
    }

    private OptionType.Options Record(SourceSchema schema, bool isGroup)
    {
        // Options are closed unless the schema says otherwise: unlike JSON Schema, Nix refuses what no option declares.
        var isOpen = schema.AdditionalPropertiesSchema is not null || schema.Keyword("additionalProperties") is JValue { Value: true };
        if (schema.AdditionalPropertiesSchema is SourceSchema further && TypeOf(further) is not OptionType.Anything)
            sink.Report(Kinds.UncheckedKeyword, further.Source.Parent, "additionalProperties", schema.Source.Path);

        return new OptionType.Options(Members(schema, schema.Properties), isGroup, isOpen);
    }

    private List<Option> Members(SourceSchema schema, IEnumerable<KeyValuePair<string, JsonSchemaProperty>> properties) =>
        properties
            .OrderBy(property => property.Key, Utf8Order.Comparer)
            .Select(property => Option(schema, property.Key, (SourceSchema)property.Value))
            .ToList();

    // Nix tells an integer from a float, where JSON Schema has one word for both.
    private static string InWords(JToken value) => value.Type == JTokenType.Integer ? "an integer" : Shape.Of(value);

    private static string InWords(OptionType type) => NixTypeName.Of(type.View(null));

    private Option Option(SourceSchema parent, string name, SourceSchema schema)
    {
        var type = TypeOf(schema);
        // What stands beside a reference goes before what stands behind it.
        var target = Actual(schema) ?? schema;
        // What only Nix can give is nothing that an inventory is asked for.
        var isOnlyInNix = (schema.Text("x-clan-type") ?? target.Text("x-clan-type")) == OnlyInNix;
        var isRequired = parent.RequiredProperties.Contains(name) && !isOnlyInNix;
        var isComputed =
            isOnlyInNix || (schema.Keyword("x-clan-default") ?? target.Keyword("x-clan-default")) is JValue { Value: "computed" };
        var given = schema.Keyword("default") ?? target.Keyword("default");
        var fallback =
            isComputed ? null
            : given is not null ? JsonText.Compact(given)
            : isRequired ? null
            : type.EmptyValue;
        if (given is not null && !isComputed && !type.Accepts(given))
            sink.Report(Kinds.MismatchedDefault, given, name, InWords(given), InWords(type));

        var isGone = schema.Flag("x-clan-gone") || target.Flag("x-clan-gone");
        return new Option(
            name,
            Prose.FirstParagraph(schema.Text("description") ?? target.Text("description")),
            type,
            isRequired && fallback is null && !isComputed,
            fallback,
            // Neither required nor with a default: clan has a value that the schema does not tell.
            isComputed || (!isRequired && fallback is null && type is not OptionType.Options),
            isGone || schema.Flag("x-clan-removed") || target.Flag("x-clan-removed"),
            schema.Flag("x-clan-internal") || target.Flag("x-clan-internal"),
            schema.Text("x-clan-since") ?? target.Text("x-clan-since")
        )
        {
            IsDefaultKnown = given is not null || isComputed || isRequired,
            Successor = schema.Text("x-clan-successor") ?? target.Text("x-clan-successor"),
            IsGone = isGone,
            IsDeprecated = schema.Flag("deprecated") || target.Flag("deprecated"),
        };
    }
}
