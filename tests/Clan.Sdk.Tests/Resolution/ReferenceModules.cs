using System.Text.Json;
using System.Text.Json.Nodes;
using Clan.Sdk.Definitions;

namespace Clan.Sdk.Tests.Resolution;

/// <summary>
/// clan-core's modules as the tests' data describes them, in the compact form that generated code registers. It is written here
/// a second time, so that the tests of resolution do not rest on the front end that they could then not judge.
/// </summary>
internal static class ReferenceModules
{
    private static readonly Lazy<ModuleCatalog> LazyCatalog = new(() => ModuleCatalog.Of([.. Read("services"), .. Read("instances")]));

    public static ModuleCatalog Catalog => LazyCatalog.Value;

    /// <summary>The catalog with modules of other inputs, whose roles are known and whose settings are open, and names for clan-core.</summary>
    /// <param name="context">A vector's context.</param>
    public static ModuleCatalog With(JsonElement? context) =>
        context is not { } some
            ? Catalog
            : Catalog.With(
                some.TryGetProperty("openInputs", out var inputs)
                    ? inputs
                        .EnumerateObject()
                        .SelectMany(input =>
                            input.Value.EnumerateObject().Select(module => OpenModule(input.Name, module.Name, module.Value))
                        )
                    : [],
                some.TryGetProperty("aliases", out var aliases)
                    ? aliases.EnumerateObject().Select(alias => KeyValuePair.Create(alias.Name, alias.Value.GetString()!))
                    : []
            );

    private static string OpenModule(string input, string name, JsonElement roles) =>
        new JsonObject
        {
            ["section"] = "instances",
            ["input"] = input,
            ["name"] = name,
            ["features"] = new JsonArray(),
            ["roles"] = new JsonObject(
                roles.EnumerateArray().Select(role => KeyValuePair.Create(role.GetString()!, (JsonNode?)new JsonObject()))
            ),
        }.ToJsonString();

    private static IEnumerable<string> Read(string section) =>
        TestData
            .Read("tests", "data", "reference", section, "role-definitions.json")
            .EnumerateObject()
            .Select(module => Module(section, module.Name, module.Value).ToJsonString());

    private static JsonObject Module(string section, string name, JsonElement module)
    {
        var manifest = module.TryGetProperty("manifest", out var given) ? given : module;
        JsonElement? constraints = manifest.TryGetProperty("constraints", out var some) ? some : null;
        var result = new JsonObject
        {
            ["section"] = section,
            ["complete"] = true,
            ["name"] = name,
        };
        Copy(manifest, "name", result, "manifest");
        Copy(manifest, "features", result, "features");
        Copy(manifest, "alsoDeclares", result, "alsoDeclares");
        if (constraints is { } limits)
        {
            Copy(limits, "maxInstances", result, "maxInstances");
        }

        var roles = new JsonObject();
        foreach (var role in module.GetProperty("roles").EnumerateObject())
        {
            var compact = new JsonObject();
            if (constraints is { } all && all.TryGetProperty("roles", out var ofRoles) && ofRoles.TryGetProperty(role.Name, out var counts))
            {
                Copy(counts, "min", compact, "min");
                Copy(counts, "max", compact, "max");
                Copy(counts, "minMachines", compact, "min");
                Copy(counts, "maxMachines", compact, "max");
            }

            compact["options"] = Options(role.Value);
            roles[role.Name] = compact;
        }

        result["roles"] = roles;
        return result;
    }

    private static JsonObject Options(JsonElement schema)
    {
        var options = new JsonObject();
        foreach (var property in schema.GetProperty("properties").EnumerateObject())
        {
            var option = Type(property.Value);
            var isComputed = Keyword(property.Value, "x-clan-default") == "computed";
            if (property.Value.TryGetProperty("default", out var value) && !isComputed)
            {
                option["default"] = JsonNode.Parse(value.GetRawText());
            }

            SetFlag("computed", isComputed);
            SetFlag("removed", property.Value.TryGetProperty("x-clan-removed", out _));
            options[property.Name] = option;

            void SetFlag(string name, bool holds)
            {
                if (holds)
                {
                    option[name] = true;
                }
            }
        }

        return options;
    }

    private static JsonObject Type(JsonElement schema) =>
        (Keyword(schema, "x-clan-type"), Keyword(schema, "type")) switch
        {
            ("nullOr", _) => new()
            {
                ["t"] = "nullOr",
                ["of"] = Type(schema.GetProperty("oneOf").EnumerateArray().Single(branch => Keyword(branch, "type") != "null")),
            },
            ("either", _) => new()
            {
                ["t"] = "either",
                ["branches"] = new JsonArray([.. schema.GetProperty("oneOf").EnumerateArray().Select(branch => (JsonNode)Type(branch))]),
            },
            ("lines", _) => new() { ["t"] = "lines", ["separator"] = Keyword(schema, "x-clan-separator") ?? "\n" },
            ("path", _) => new() { ["t"] = "str", ["path"] = true },
            ("singleLineStr", _) => new() { ["t"] = "str", ["singleLine"] = true },
            ("submodule" or "group", _) => new() { ["t"] = Keyword(schema, "x-clan-type"), ["options"] = Options(schema) },
            ({ } plain, _) => new() { ["t"] = plain },
            (_, "integer") => WithLimits(schema),
            (_, "boolean") => new() { ["t"] = "bool" },
            (_, "array") => new() { ["t"] = "list", ["of"] = Type(schema.GetProperty("items")) },
            (_, "object") => new() { ["t"] = "attrsOf", ["of"] = Type(schema.GetProperty("additionalProperties")) },
            (_, "string") when Keyword(schema, "pattern") is { } pattern => new() { ["t"] = "str", ["pattern"] = pattern },
            (_, "string") => new() { ["t"] = "str" },
            _ when schema.TryGetProperty("enum", out var values) => new()
            {
                ["t"] = "enum",
                ["values"] = JsonNode.Parse(values.GetRawText()),
            },
            _ => new() { ["t"] = "anything" },
        };

    private static JsonObject WithLimits(JsonElement schema)
    {
        var type = new JsonObject { ["t"] = "int" };
        Copy(schema, "minimum", type, "min");
        Copy(schema, "maximum", type, "max");
        return type;
    }

    private static string? Keyword(JsonElement schema, string name) =>
        schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static void Copy(JsonElement from, string name, JsonObject to, string target)
    {
        if (from.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null)
        {
            to[target] = JsonNode.Parse(value.GetRawText());
        }
    }
}
