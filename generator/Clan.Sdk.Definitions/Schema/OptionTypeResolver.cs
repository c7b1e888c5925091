using System.Globalization;
using Clan.Sdk.Definitions.Diagnostics;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.CodeGeneration;
using Kinds = Clan.Sdk.Definitions.Diagnostics.DefinitionDiagnosticTable;

namespace Clan.Sdk.Definitions.Schema;

/// <summary>
/// NJsonSchema's type resolver for one more language: that of option types. <see cref="Resolve"/> gives a type in compact form,
/// <see cref="SettingsOf"/> and <see cref="OptionsOf"/> the types behind it.
/// </summary>
internal sealed partial class OptionTypeResolver(DiagnosticSink sink) : TypeResolverBase(new ResolverSettings())
{
    // References let a small file unfold without bound; clan's largest file has 500 types, eight deep.
    private const int MaximumTypes = 20_000;
    private const int MaximumDepth = 64;

    private static readonly JsonObjectType[] Singles =
    [
        JsonObjectType.Boolean,
        JsonObjectType.Integer,
        JsonObjectType.Number,
        JsonObjectType.String,
        JsonObjectType.Array,
        JsonObjectType.Object,
    ];

    // Values that JSON cannot hold.
    private const string OnlyInNix = "package";

    internal static readonly string[] ClanTypes =
    [
        "anything",
        "attrs",
        "either",
        "group",
        "lines",
        "nullOr",
        OnlyInNix,
        "path",
        "raw",
        "singleLineStr",
        "submodule",
        "unspecified",
    ];

    private readonly HashSet<SourceSchema> _unfolding = [];
    private int _types;

    // What was read before the limit was reached may be all but as large as the limit.
    private bool IsTooLarge => _types > MaximumTypes;

    public override string Resolve(JsonSchema schema, bool isNullable, string? typeNameHint)
    {
        var type = TypeOf((SourceSchema)schema);
        return CompactObject.Write((isNullable ? Nullable(type) : type).Write);
    }

    /// <summary>The base class takes the first branch of a union for the whole of it: nullability goes only where one branch remains.</summary>
    public override JsonSchema RemoveNullability(JsonSchema schema)
    {
        var remaining = SchemaKinds.Branches(schema).Where(branch => !SchemaKinds.IsNull(branch)).Take(2).ToList();
        return remaining.Count == 1 ? remaining[0] : schema;
    }

    private OptionType TypeOf(SourceSchema schema)
    {
        sink.Cancellation.ThrowIfCancellationRequested();
        _types++;
        if (IsTooLarge)
        {
            if (_types == MaximumTypes + 1)
            {
                sink.Report(
                    Kinds.TooLarge,
                    schema.Source,
                    $"References unfold to more than {MaximumTypes} types here; what they belong to takes any JSON."
                );
            }

            return new OptionType.Anything();
        }

        if (Actual(schema) is not { } actual)
            return new OptionType.Anything();
        if (_unfolding.Contains(actual))
        {
            sink.Report(Kinds.RecursiveType, schema.Source);
            return new OptionType.Anything();
        }

        if (_unfolding.Count == MaximumDepth)
        {
            sink.Report(Kinds.TooDeep, schema.Source, MaximumDepth.ToString(CultureInfo.InvariantCulture));
            return new OptionType.Anything();
        }

        _unfolding.Add(actual);

        var type =
            schema.IsLoose || actual.IsLoose
                ? new OptionType.Anything()
                : Unfold(actual, schema.Text("x-clan-type") ?? actual.Text("x-clan-type"));
        _unfolding.Remove(actual);
        return type;
    }

    /// <returns>What a reference leads to, through NJsonSchema; null after a finding where it leads back to itself.</returns>
    public SourceSchema? Actual(SourceSchema schema)
    {
        try
        {
            return schema.Actual;
        }
        catch (InvalidOperationException)
        {
            // NJsonSchema's word for references that lead back to themselves.
            var reference = schema.Keyword("$ref");
            sink.Report(Kinds.CyclicReference, reference ?? schema.Source, reference?.ToString() ?? "The only branch");
            return null;
        }
    }

    private OptionType Unfold(SourceSchema schema, string? clanType)
    {
        switch (clanType)
        {
            case "raw" or OnlyInNix:
                return new OptionType.Raw();
            case "unspecified":
                return new OptionType.Unspecified();
            case "anything":
                return new OptionType.Anything();
            case "attrs":
                return new OptionType.Attributes();
            case "lines":
                return new OptionType.Lines(schema.Text("x-clan-separator") ?? "\n");
            case "path":
                return new OptionType.Text(schema.Pattern, AbsolutePath: true);
            case "singleLineStr":
                return new OptionType.Text(schema.Pattern, SingleLine: true);
            case "group":
                return Record(schema, isGroup: true);
            case "submodule":
                return Record(schema, isGroup: false);
            case null or "either" or "nullOr":
                break;
            default:
                sink.Report(Kinds.UnknownType, schema.Keyword("x-clan-type"), clanType, string.Join(", ", ClanTypes));
                break;
        }

        if (schema.Source is JValue { Value: false })
            return Untyped(schema, "A schema that accepts nothing", new OptionType.Anything());
        if (schema.IsEnumeration)
            return Enumeration(schema);
        if (schema.OneOf.Count + schema.AnyOf.Count > 0)
            return Union(schema);
        if (schema.AllOf.Count > 0)
            return Intersection(schema);
        return OfKind(schema, schema.Type == JsonObjectType.None ? SchemaKinds.Implied(schema) : schema.Type);
    }

    private OptionType Union(SourceSchema schema)
    {
        if (schema.OneOf.Count > 0 && schema.AnyOf.Count > 0)
            return Untyped(schema, "'oneOf' beside 'anyOf'", new OptionType.Anything());
        if (SchemaKinds.AcceptEverything(schema))
            return new OptionType.Anything();

        var single = RemoveNullability(schema);
        var isNullable = SchemaKinds.Branches(schema).Any(SchemaKinds.IsNull);
        if (single != schema)
            return isNullable ? Nullable(TypeOf((SourceSchema)single)) : TypeOf((SourceSchema)single);

        var branches = SchemaKinds
            .Branches(schema)
            .Where(branch => !SchemaKinds.IsNull(branch))
            .Select(branch => TypeOf((SourceSchema)branch))
            .ToList();
        return Either(schema, branches, isNullable);
    }

    private OptionType Intersection(SourceSchema schema)
    {
        var isAlone = schema.AllOf.Count == 1 && schema.Type == JsonObjectType.None && schema.Properties.Count == 0;
        return isAlone
            ? TypeOf((SourceSchema)schema.AllOf.First())
            : Untyped(schema, "A combination by 'allOf'", new OptionType.Anything());
    }

    private OptionType OfKind(SourceSchema schema, JsonObjectType kinds)
    {
        if (kinds == JsonObjectType.None || SchemaKinds.AreEvery(kinds))
            return new OptionType.Anything();

        var isNullable = (kinds & JsonObjectType.Null) != 0;
        var branches = Singles.Where(single => (kinds & single) != 0).Select(single => OfSingle(schema, single)).ToList();
        return branches.Count switch
        {
            0 => Untyped(schema, "A value that is always null", new OptionType.Anything()),
            1 => isNullable ? Nullable(branches[0]) : branches[0],
            _ => Either(schema, branches, isNullable),
        };
    }

    private OptionType OfSingle(SourceSchema schema, JsonObjectType kind) =>
        kind switch
        {
            JsonObjectType.Boolean => new OptionType.Boolean(),
            JsonObjectType.Integer => new OptionType.Integer(
                NumericLimit.Of(schema, "minimum", sink),
                NumericLimit.Of(schema, "maximum", sink)
            ),
            JsonObjectType.Number => Float(schema),
            JsonObjectType.String => new OptionType.Text(schema.Pattern),
            JsonObjectType.Array => new OptionType.List(
                schema.Item is { } item ? TypeOf((SourceSchema)item) : new OptionType.Anything(),
                schema.MinItems > 0
            ),
            _ => Object(schema),
        };

    private OptionType Enumeration(SourceSchema schema)
    {
        var texts = schema
            .Enumeration.OfType<JValue>()
            .Select(value => value.Value)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var hasNull = schema.Enumeration.Any(value => value is JValue { Value: null });
        var others = schema.Enumeration.Any(value => value is not JValue { Value: null or string });
        if (others || texts.Count == 0)
            return Untyped(schema, "An enumeration of values that are no texts", new OptionType.Anything());
        var type = new OptionType.Enumeration(texts);
        if (!type.IsTyped)
            Untyped(schema, $"An enumeration of more than {OptionType.Enumeration.MostTyped} values", type);
        return hasNull ? Nullable(type) : type;
    }

    private OptionType Either(SourceSchema schema, IReadOnlyList<OptionType> branches, bool isNullable)
    {
        if (branches.Any(branch => branch is OptionType.Anything) || branches.Count == 0)
            return new OptionType.Anything();
        // Branches that differ only in their texts are one type.
        var types = branches.GroupBy(branch => CompactObject.Write(branch.Write)).Select(same => same.First()).ToList();
        if (types.Count == 1)
            return isNullable ? Nullable(types[0]) : types[0];
        var either = new OptionType.Either(types);
        var type = either.IsNumber ? either : Untyped(schema, "A union of several types", either);
        return isNullable ? Nullable(type) : type;
    }

    private OptionType Untyped(SourceSchema schema, string what, OptionType type)
    {
        sink.Report(Kinds.UntypedConstruct, schema.Source, what);
        return type;
    }

    private OptionType Float(SourceSchema schema)
    {
        NumericLimit.ReportUnchecked(schema, sink);
        return new OptionType.Float();
    }

    private static OptionType Nullable(OptionType type) =>
        type is OptionType.NullOr or OptionType.Anything ? type : new OptionType.NullOr(type);

    /// <summary>Only what the base class needs: no templates, which load nothing that this package does not ship.</summary>
    private sealed class ResolverSettings : CodeGeneratorSettingsBase;
}
