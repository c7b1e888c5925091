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
            SectionNames.Parse(Text(module, "section")),
            Text(module, "input"),
            Flag(module, "complete"),
            RequiredText(module, "name"),
            Text(module, "since"),
            Text(module, "rolesSince"),
            Text(module, "until"),
            Text(module, "manifest"),
            module.TryGetProperty("features", out var features)
                && features.EnumerateArray().Any(feature => feature.ValueEquals("inventory")),
            Integer(module, "maxInstances"),
            module.TryGetProperty("alsoDeclares", out var also)
                ? also.EnumerateObject().ToDictionary(other => other.Name, other => Texts(other.Value), StringComparer.Ordinal)
                : Nothing,
            module.TryGetProperty("roles", out var roles)
                ? roles.EnumerateObject().ToDictionary(role => role.Name, role => ReadRole(role.Name, role.Value), StringComparer.Ordinal)
                : new Dictionary<string, RoleDefinition>()
        );

    private static InventorySchema ReadSchema(JsonElement schema)
    {
        return new(
            SectionNames.Parse(Text(schema, "section")) ?? throw new JsonException("A compact schema must name its section."),
            Text(schema, "day"),
            Group("machine"),
            Group("meta"),
            Group("instance"),
            Group("role"),
            Group("instanceMachine")
        );

        OptionGroup Group(string name) =>
            schema.TryGetProperty(name, out var fields) ? OptionGroup.Root(ReadOptions(fields)) : OptionGroup.Empty;
    }

    private static RoleDefinition ReadRole(string name, JsonElement role)
    {
        if (!role.TryGetProperty("options", out var options))
        {
            return new(name, Integer(role, "min"), Integer(role, "max"), null);
        }

        // Most programs use few of the modules: their options are read on first use.
        var text = options.GetRawText();
        return new(
            name,
            Integer(role, "min"),
            Integer(role, "max"),
            new(() =>
            {
                using var document = Parse(text);
                return OptionGroup.Root(ReadOptions(document.RootElement));
            }),
            Flag(role, "open")
        );
    }

    private static OptionNode[] ReadOptions(JsonElement options) =>
        [.. options.EnumerateObject().Select(option => ReadOption(option.Name, option.Value))];

    private static OptionNode ReadOption(string name, JsonElement option) =>
        RequiredText(option, "t") == "group"
            ? new OptionGroup(name, ReadOptions(option.GetProperty("options")))
            : new Option(
                name,
                ReadType(option),
                option.TryGetProperty("default", out var value) ? JsonElementValues.Read(value) : null,
                Flag(option, "computed"),
                Flag(option, "removed")
            );

    private static OptionType ReadType(JsonElement type) =>
        RequiredText(type, "t") switch
        {
            "str" when Text(type, "pattern") is { } pattern => OptionTypes.TextMatching(pattern),
            "str" when Flag(type, "singleLine") => OptionTypes.SingleLine,
            "str" when Flag(type, "path") => OptionTypes.AbsolutePath,
            "str" => OptionTypes.Text,
            "int" => OptionTypes.IntegerBetween(Integer(type, "min"), Integer(type, "max")),
            "float" => OptionTypes.Number,
            "bool" => OptionTypes.Boolean,
            "enum" => OptionTypes.OneOf(Texts(type.GetProperty("values"))),
            "nullOr" => OptionTypes.Nullable(Of(type)),
            "list" when Flag(type, "nonEmpty") => OptionTypes.NonEmptyListOf(Of(type)),
            "list" => OptionTypes.ListOf(Of(type)),
            "attrsOf" => OptionTypes.MapOf(Of(type)),
            "attrs" => OptionTypes.Attributes,
            "anything" => OptionTypes.Anything,
            "submodule" => OptionTypes.Record(
                new(
                    OptionGroup.Root(ReadOptions(type.GetProperty("options"))),
                    Flag(type, "open") ? MergeBy.UnionOfKeys(OptionTypes.Anything) : null
                )
            ),
            "lines" => OptionTypes.Joined(Text(type, "separator") ?? "\n"),
            "either" => OptionTypes.Choice([.. type.GetProperty("branches").EnumerateArray().Select(ReadType)]),
            "unspecified" => OptionTypes.Unspecified,
            "raw" => OptionTypes.Raw,
            var unknown => throw new JsonException($"The compact definition has a type \"{unknown}\" that this version does not know."),
        };

    private static OptionType Of(JsonElement type) => ReadType(type.GetProperty("of"));

    private static JsonDocument Parse(string text) => JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 512 });

    private static JsonDocument Parse(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = 512 });
        return JsonDocument.ParseValue(ref reader);
    }

    private static string RequiredText(JsonElement element, string name) =>
        Text(element, name) ?? throw new JsonException($"The compact definition lacks \"{name}\".");

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static long? Integer(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number)
            ? number
            : null;

    private static bool Flag(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    private static IReadOnlyList<string> Texts(JsonElement list) => [.. list.EnumerateArray().Select(item => item.GetString()!)];
}
