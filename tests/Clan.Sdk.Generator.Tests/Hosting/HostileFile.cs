using System.Text.Json;
using System.Text.Json.Nodes;
using Clan.Sdk.Definitions.Schema;
using Clan.Sdk.Generator.Emit;

namespace Clan.Sdk.Generator.Tests.Hosting;

/// <summary>Role definition files whose names and texts try to become something else in C#.</summary>
internal static class HostileFile
{
    /// <summary>Names that are keywords, quote, break lines, leave comments, are no identifiers, or differ in little.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "",
        " ",
        "class",
        "Class",
        "CLASS",
        "@class",
        "var",
        "record",
        "field",
        "value",
        "true",
        "null",
        "\"",
        "\"\"\"",
        "'",
        "\\",
        "\\u0022",
        "*/",
        "/*",
        "//",
        "</summary>",
        "<see cref=\"x\"/>",
        "&amp;",
        "]]>",
        "\n",
        "a\r\nb",
        "a\u0085b",
        "a\u2028b",
        "a\u2029b",
        "\t",
        "\0",
        "\u200b",
        "a\u00adb",
        "1st",
        "1.2",
        "12",
        "1_2",
        "-",
        "--",
        "_",
        "__",
        "a-b",
        "a_b",
        "a b",
        "aB",
        "AB",
        "a.b",
        "a/b",
        "@owner/name",
        "ß",
        "ſ",
        "ı",
        "i",
        "İ",
        "I",
        "é",
        "e\u0301",
        "名前",
        "имя",
        "\U0001F600",
        "a\U0001F600b",
        "\U0001D49C",
        "{0}",
        "{{",
        "}}",
        "$\"{x}\"",
        "%s",
        "Set",
        "ToValue",
        "Wire",
        "Equals",
        "GetHashCode",
        "ToString",
        "GetType",
        "MemberwiseClone",
        "item",
        "Item",
        "get_Item",
        "this",
        "Copy",
        "Clone",
        "Name",
        "Inventory",
        "Module",
        "Input",
        "file",
        "line",
        "instance",
        "member",
        "members",
        "settings",
        "config",
        "machine",
        "machine-config",
        "extra-modules",
        "extraModules",
        "enabled",
        "meta",
        "role",
        "services",
        "instances",
        "clan",
        "sdk",
        "system",
        "global",
        "arguments",
        "#if",
        "#endif",
        "[assembly: X]",
        "; }",
        "}\npublic class Injected {}\n{",
    ];

    /// <summary>A module of the name, with all hostile names (or those given) as roles, options, records and enumeration values, and all texts hostile.</summary>
    public static DefinitionFileText Module(string name, string path, string? section = null, IReadOnlyList<string>? names = null)
    {
        names ??= Names;
        var properties = new JsonObject();
        foreach (var option in names)
        {
            properties[option] = Option(option);
        }

        properties["choice"] = new JsonObject { ["enum"] = new JsonArray([.. names.Select(value => (JsonNode)value)]) };
        var roles = new JsonObject();
        foreach (var role in names)
        {
            roles[role] = new JsonObject
            {
                ["description"] = "*/ </summary> \" \"\"\" \n#error Injected\n" + role,
                ["settings"] = new JsonObject
                {
                    ["type"] = "object",
                    ["additionalProperties"] = false,
                    ["properties"] = new JsonObject { ["motd"] = new JsonObject { ["type"] = "string" } },
                },
            };
        }

        roles["all-options"] = new JsonObject
        {
            ["settings"] = new JsonObject
            {
                ["type"] = "object",
                ["additionalProperties"] = false,
                ["properties"] = properties,
            },
        };
        if (names == Names)
        {
            roles["open-options"] = new JsonObject
            {
                ["settings"] = new JsonObject
                {
                    ["type"] = "object",
                    ["additionalProperties"] = true,
                    ["properties"] = properties.DeepClone(),
                },
            };
        }

        return Text(
            path,
            new JsonObject
            {
                ["section"] = section,
                ["name"] = name,
                ["description"] = "</summary>*/\"\"\"\n#error Injected\n",
                ["features"] = new JsonArray("inventory"),
                ["roles"] = roles,
                ["constraints"] = new JsonObject
                {
                    ["roles"] = new JsonObject
                    {
                        ["class"] = new JsonObject { ["min"] = 1 },
                        ["line"] = new JsonObject { ["min"] = 1 },
                    },
                },
            }
        );
    }

    /// <summary>A small module of the name.</summary>
    public static DefinitionFileText Small(string name, string path, string? input = null, string role = "server") =>
        Text(
            path,
            new JsonObject
            {
                ["input"] = input,
                ["name"] = name,
                ["features"] = new JsonArray("inventory"),
                ["roles"] = new JsonObject { [role] = new JsonObject() },
            }
        );

    /// <summary>The inventory schema with all hostile names as further fields, at every level at which a schema has fields.</summary>
    public static DefinitionFileText Schema(DefinitionFileText schema)
    {
        var document = JsonNode.Parse(schema.Content)!;
        foreach (var fields in Levels(document).ToList())
        {
            foreach (var name in Names.Where(name => !fields.ContainsKey(name)))
            {
                fields[name] = Option(name);
            }
        }

        return new("/project/clan-modules/" + schema.Path.Replace("/", "-", StringComparison.Ordinal), document.ToJsonString(), "schema");
    }

    /// <summary>The fields of every record in a schema whose fields are known.</summary>
    private static IEnumerable<JsonObject> Levels(JsonNode node) =>
        node switch
        {
            JsonObject { } record when record["properties"] is JsonObject fields && record["additionalProperties"] is JsonValue => fields
                .SelectMany(field => field.Value is null ? [] : Levels(field.Value))
                .Append(fields),
            JsonObject map => map.SelectMany(entry => entry.Value is null ? [] : Levels(entry.Value)),
            _ => [],
        };

    /// <summary>A module that is called like another one of the project.</summary>
    public static DefinitionFileText Colliding(string path) => Small("my-own", path);

    private static JsonObject Option(string name) =>
        (name.Length % 4) switch
        {
            0 => new()
            {
                ["type"] = "string",
                ["description"] = "</summary>" + name,
                ["default"] = "*/\n" + name,
                ["pattern"] = "^[\"\\\\]*$",
            },
            1 => new() { ["enum"] = new JsonArray(name, name + name), ["description"] = name },
            2 => new()
            {
                ["type"] = "object",
                ["additionalProperties"] = false,
                ["x-clan-type"] = "submodule",
                ["properties"] = new JsonObject
                {
                    [name] = new JsonObject { ["type"] = "integer" },
                    ["inner"] = new JsonObject { ["type"] = "boolean" },
                },
            },
            _ => new()
            {
                ["type"] = "object",
                ["additionalProperties"] = new JsonObject
                {
                    ["type"] = "array",
                    ["items"] = new JsonObject
                    {
                        ["oneOf"] = new JsonArray(new JsonObject { ["type"] = "null" }, new JsonObject { ["type"] = "string" }),
                        ["x-clan-type"] = "nullOr",
                    },
                },
            },
        };

    private static DefinitionFileText Text(string path, JsonObject definition) =>
        new(path, definition.ToJsonString(new JsonSerializerOptions { MaxDepth = 128 }));
}
