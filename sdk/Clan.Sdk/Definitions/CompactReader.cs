using System.Text.Json;
using Clan.Sdk.Options;

namespace Clan.Sdk.Definitions;

/// <summary>Reads the compact form that <c>Clan.Sdk.Definitions</c> writes for modules and inventory schemas.</summary>
internal static class CompactReader
{
    private static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Nothing = new Dictionary<string, IReadOnlyList<string>>();

    /// <exception cref="JsonException">The text is no compact definition.</exception>
    public static ModuleDefinition ReadModule(string compact)
    {
        using var document = Parse(compact);
        return ReadModule(document.RootElement);
    }

    /// <exception cref="JsonException">The text is no compact definition.</exception>
    public static ModuleDefinition ReadModule(ReadOnlySpan<byte> compact)
    {
        using var document = Parse(compact);
        return ReadModule(document.RootElement);
    }

    /// <exception cref="JsonException">The text is no compact schema.</exception>
    public static InventorySchema ReadSchema(string compact)
    {
        using var document = Parse(compact);
        return ReadSchema(document.RootElement);
    }

    /// <exception cref="JsonException">The text is no compact schema.</exception>
    public static InventorySchema ReadSchema(ReadOnlySpan<byte> compact)
    {
        using var document = Parse(compact);
        return ReadSchema(document.RootElement);
    }

    private static ModuleDefinition ReadModule(JsonElement module) =>
        new(
            SectionNames.Parse(Text(module, CompactKey.Section)),
            Text(module, CompactKey.Input),
            Flag(module, CompactKey.IsComplete),
            RequiredText(module, CompactKey.ModuleName),
            Text(module, CompactKey.Since),
            Text(module, CompactKey.RolesSince),
            Text(module, CompactKey.Until),
            Text(module, CompactKey.Successor),
            Has(module, CompactKey.SuccessorModule, out var successor) ? ReadSuccessor(successor) : null,
            Text(module, CompactKey.Manifest),
            Has(module, CompactKey.Features, out var features) && features.Items(feature => feature.GetString()).Contains("inventory"),
            Integer(module, CompactKey.MaximumInstances),
            Has(module, CompactKey.AlsoDeclares, out var also) ? also.MembersByName(other => Texts(other.Value)) : Nothing,
            Has(module, CompactKey.Roles, out var roles)
                ? roles.MembersByName(role => ReadRole(role.Name, role.Value))
                : new Dictionary<string, RoleDefinition>()
        );

    private static SuccessorModule ReadSuccessor(JsonElement successor)
    {
        return new(RequiredText(successor, CompactKey.ModuleName), Text(successor, CompactKey.Input))
        {
            Roles = Members(CompactKey.Roles).ToDictionary(role => role.Name, role => role.Value.GetString()!, StringComparer.Ordinal),
            Settings = [.. Members(CompactKey.Settings).Select(setting => (setting.Name, JsonElementValues.Read(setting.Value)))],
            Options = [.. Members(CompactKey.Options).Select(option => ReadSuccessor(option.Name, option.Value))],
        };

        IEnumerable<JsonProperty> Members(CompactKey key) => Has(successor, key, out var members) ? members.EnumerateObject() : [];
    }

    private static SuccessorOption ReadSuccessor(string path, JsonElement option) =>
        new(
            path,
            Text(option, CompactKey.SuccessorPath),
            Text(option, CompactKey.SuccessorRole),
            Flag(option, CompactKey.IsListNow),
            Text(option, CompactKey.Advice)
        );

    private static InventorySchema ReadSchema(JsonElement schema)
    {
        return new(
            SectionNames.Parse(Text(schema, CompactKey.Section)) ?? throw new JsonException("A compact schema must name its section."),
            Text(schema, CompactKey.Day),
            Group(CompactKey.Machine),
            Group(CompactKey.Meta),
            Group(CompactKey.Instance),
            Group(CompactKey.Role),
            Group(CompactKey.InstanceMachine)
        );

        OptionGroup Group(CompactKey key) => Has(schema, key, out var fields) ? OptionGroup.Root(ReadOptions(fields)) : OptionGroup.Empty;
    }

    private static RoleDefinition ReadRole(string name, JsonElement role)
    {
        var minimum = Integer(role, CompactKey.Minimum);
        var maximum = Integer(role, CompactKey.Maximum);
        if (!Has(role, CompactKey.Options, out var options))
        {
            return new(name, minimum, maximum, null);
        }

        // Most programs use few of the modules: their options are read on first use.
        var text = options.GetRawText();
        return new(
            name,
            minimum,
            maximum,
            new(() =>
            {
                using var document = Parse(text);
                return OptionGroup.Root(ReadOptions(document.RootElement));
            }),
            Flag(role, CompactKey.IsOpen)
        );
    }

    private static List<OptionNode> ReadOptions(JsonElement options) => options.Members(option => ReadOption(option.Name, option.Value));

    private static OptionNode ReadOption(string name, JsonElement option) =>
        KindOf(option) == CompactType.Group
            ? new OptionGroup(name, ReadOptions(Required(option, CompactKey.Options)))
            {
                Since = Text(option, CompactKey.Since),
                Internal = Flag(option, CompactKey.IsInternal),
            }
            : new Option(
                name,
                ReadType(option),
                Has(option, CompactKey.Default, out var value) ? JsonElementValues.Read(value) : null,
                Flag(option, CompactKey.IsComputed),
                Flag(option, CompactKey.IsRemoved)
            )
            {
                Since = Text(option, CompactKey.Since),
                Successor = Text(option, CompactKey.Successor),
                Gone = Flag(option, CompactKey.IsGone),
                Internal = Flag(option, CompactKey.IsInternal),
            };

    private static OptionType ReadType(JsonElement type) =>
        KindOf(type) switch
        {
            CompactType.Text => ReadText(type),
            CompactType.Lines => OptionTypes.Joined(Text(type, CompactKey.Separator) ?? "\n"),
            CompactType.Integer => OptionTypes.IntegerBetween(Integer(type, CompactKey.Minimum), Integer(type, CompactKey.Maximum)),
            CompactType.Float => OptionTypes.Number,
            CompactType.Boolean => OptionTypes.Boolean,
            CompactType.Enumeration => OptionTypes.OneOf(Texts(Required(type, CompactKey.Values))),
            CompactType.NullOr => OptionTypes.Nullable(Of(type)),
            CompactType.List when Flag(type, CompactKey.IsNonEmpty) => OptionTypes.NonEmptyListOf(Of(type)),
            CompactType.List => OptionTypes.ListOf(Of(type)),
            CompactType.Map => OptionTypes.MapOf(Of(type)),
            CompactType.Attributes => OptionTypes.Attributes,
            // Inside a value there is no path to go on: a group is a record there.
            CompactType.Group or CompactType.Submodule => OptionTypes.Record(
                new(
                    OptionGroup.Root(ReadOptions(Required(type, CompactKey.Options))),
                    Flag(type, CompactKey.IsOpen) ? MergeBy.UnionOfKeys(OptionTypes.Anything) : null
                )
            ),
            CompactType.Either => OptionTypes.Choice(Required(type, CompactKey.Branches).Items(ReadType)),
            CompactType.Anything => OptionTypes.Anything,
            CompactType.Unspecified => OptionTypes.Unspecified,
            CompactType.Raw => OptionTypes.Raw,
        };

    private static OptionType ReadText(JsonElement type) =>
        Text(type, CompactKey.Pattern) is { } pattern ? OptionTypes.TextMatching(pattern)
        : Flag(type, CompactKey.IsSingleLine) ? OptionTypes.SingleLine
        : Flag(type, CompactKey.IsPath) ? OptionTypes.AbsolutePath
        : OptionTypes.Text;

    private static CompactType KindOf(JsonElement type) =>
        RequiredText(type, CompactKey.Type) is var name && CompactTypes.Parse(name) is { } kind
            ? kind
            : throw new JsonException($"The compact definition has a type \"{name}\" that this version does not know.");

    private static OptionType Of(JsonElement type) => ReadType(Required(type, CompactKey.Of));

    private static JsonDocument Parse(string text) => JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 512 });

    private static JsonDocument Parse(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = 512 });
        return JsonDocument.ParseValue(ref reader);
    }

    private static bool Has(JsonElement element, CompactKey key, out JsonElement value) => element.TryGetProperty(key.Name, out value);

    private static JsonElement Required(JsonElement element, CompactKey key) =>
        Has(element, key, out var value) ? value : throw new JsonException($"The compact definition lacks \"{key.Name}\".");

    private static string RequiredText(JsonElement element, CompactKey key) =>
        Text(element, key) ?? throw new JsonException($"The compact definition lacks \"{key.Name}\".");

    private static string? Text(JsonElement element, CompactKey key) =>
        Has(element, key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static long? Integer(JsonElement element, CompactKey key) =>
        Has(element, key, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number : null;

    private static bool Flag(JsonElement element, CompactKey key) =>
        Has(element, key, out var value) && value.ValueKind == JsonValueKind.True;

    private static IReadOnlyList<string> Texts(JsonElement list) => list.Items(item => item.GetString()!);
}
