using System.Collections;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Clan.Sdk.Definitions;
using Clan.Sdk.Options;

namespace Clan.Sdk.Tests.Definitions;

/// <summary>What the definitions' writer puts into the compact form, the runtime's reader makes something of, and the other way round.</summary>
public sealed class CompactFormTests
{
    private const string Module = """
        {
          "name": "m", "section": "services", "input": "other", "complete": true,
          "since": "2025-02-01", "rolesSince": "2025-03-01", "until": "2025-04-01",
          "successor": { "module": "n", "input": "self", "roles": { "r": "s" }, "settings": { "v": [2] }, "options": {
            "a.*": { "to": "b.*", "role": "s", "list": true }, "c": { "advice": "ask" } } },
          "manifest": "called", "features": ["inventory"],
          "constraints": { "maxInstances": 2, "roles": { "r": { "min": 1, "max": 3 } } },
          "alsoDeclares": { "n": ["default"] },
          "roles": { "r": { "settings": { "type": "object", "additionalProperties": true, "properties": {
            "anything": {},
            "attrs": { "type": "object", "x-clan-type": "attrs" },
            "bool": { "type": "boolean", "default": true },
            "computed": { "type": "string" },
            "either": { "oneOf": [ { "type": "integer" }, { "type": "boolean" } ], "default": 1 },
            "enum": { "enum": ["a", "b"], "default": "a" },
            "float": { "type": "number", "default": 1.5 },
            "gone": { "x-clan-type": "raw", "default": null, "x-clan-gone": true },
            "group": { "type": "object", "x-clan-type": "group", "properties": { "g": { "type": "string", "default": "" } } },
            "int": { "type": "integer", "minimum": 1, "maximum": 9, "default": 2 },
            "internal": { "type": "string", "default": "", "x-clan-internal": true },
            "late": { "type": "string", "default": "", "x-clan-since": "2025-05-01" },
            "lines": { "type": "string", "x-clan-type": "lines", "x-clan-separator": ", ", "default": "" },
            "list": { "type": "array", "items": { "type": "string" }, "minItems": 1, "default": ["x"] },
            "map": { "type": "object", "additionalProperties": { "type": "string" }, "default": {} },
            "nullOr": { "type": ["null", "string"], "default": null },
            "path": { "type": "string", "x-clan-type": "path", "default": "/" },
            "pattern": { "type": "string", "pattern": "^a*$", "default": "" },
            "raw": { "x-clan-type": "raw", "default": null },
            "removed": { "x-clan-type": "raw", "default": null, "x-clan-removed": true, "x-clan-successor": "raw" },
            "singleLine": { "type": "string", "x-clan-type": "singleLineStr", "default": "" },
            "submodule": { "type": "object", "additionalProperties": true, "properties": { "s": { "type": "string", "default": "" } } },
            "unspecified": { "x-clan-type": "unspecified", "default": null }
          } } } }
        }
        """;

    private static readonly JsonObject CompactModule = JsonNode
        .Parse(DefinitionReader.Read("m.json", Module).Modules.Single().Compact)!
        .AsObject();

    private static readonly JsonObject CompactSchema = JsonNode
        .Parse(
            DefinitionReader
                .Read(
                    "schema.json",
                    File.ReadAllText(Repository.PathOf("schemas", "services", "schema.json"))
                        .Replace(
                            "\"type\": \"object\"\n}\n",
                            "\"type\": \"object\", \"x-clan-day\": \"2025-06-01\"\n}\n",
                            StringComparison.Ordinal
                        )
                )
                .Schemas.Single()
                .Compact
        )!
        .AsObject();

    private static IEnumerable<string> AllKeys =>
        typeof(CompactKey)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(key => ((CompactKey)key.GetValue(null)!).Name)
            .Distinct();

    [Fact]
    public void The_writer_can_write_every_key() =>
        Assert.Equal(
            AllKeys.Order(StringComparer.Ordinal),
            Places(CompactModule).Concat(Places(CompactSchema)).Select(place => place.Key).Distinct().Order(StringComparer.Ordinal)
        );

    [Fact]
    public void The_writer_can_write_every_type() =>
        Assert.Equal(
            Enum.GetValues<CompactType>().Select(type => type.Name()).Order(StringComparer.Ordinal),
            Places(CompactModule)
                .Where(place => place.Key == CompactKey.Type.Name)
                .Select(place => place.Owner[place.Key]!.GetValue<string>())
                .Distinct()
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void The_reader_makes_something_of_every_key_in_every_place()
    {
        AssertEachIsRead(CompactModule, text => Show(CompactReader.ReadModule(text)));
        AssertEachIsRead(CompactSchema, text => Show(CompactReader.ReadSchema(text)));
    }

    [Fact]
    public void The_reader_makes_another_type_of_each()
    {
        var read = CompactReader.ReadModule(CompactModule.ToJsonString()).Roles["r"].Options!;

        Assert.Equal(
            [
                "group:g",
                "anything:anything",
                "attrs:object",
                "bool:boolean",
                "computed:string",
                "either:integer or boolean",
                "enum:one of \"a\", \"b\"",
                "float:floating point number",
                "int:integer between 1 and 9",
                "internal:string",
                "late:string",
                "lines:strings joined by \", \"",
                "list:non-empty list of string",
                "map:object of string",
                "nullOr:null or string",
                "path:absolute path",
                "pattern:string matching the pattern ^a*$",
                "raw:raw value",
                "removed:raw value",
                "singleLine:single-line string",
                "submodule:record",
                "unspecified:unspecified value",
            ],
            ["group:g", .. read.Nodes.OfType<Option>().Select(option => $"{option.Name}:{option.Type}")]
        );
    }

    [Fact]
    public void Messages_do_not_lead_to_internal_and_removed_options()
    {
        var catalog = SchemaModules(
            """{"secret":{"type":"string","default":"","x-clan-internal":true},"gone":{"x-clan-type":"raw","default":null,"x-clan-removed":true},"known":{"type":"string","default":""}}"""
        );

        var resolved = Inventory
            .Parse(
                """{"meta":{"name":"x"},"machines":{"a":{}},"instances":{"m":{"module":{"input":"o"},"roles":{"r":{"machines":{"a":{}},"settings":{"secre":"","other":""}}}}}}"""
            )
            .Resolve(catalog);

        var messages = string.Join("\n", resolved.Diagnostics.Select(diagnostic => diagnostic.Message));
        Assert.Contains("known", messages, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", messages, StringComparison.Ordinal);
        Assert.DoesNotContain("gone", messages, StringComparison.Ordinal);
    }

    private static ModuleCatalog SchemaModules(string properties) =>
        ModuleCatalog.Of(
            DefinitionReader
                .Read(
                    "m.json",
                    """{"name":"m","section":"instances","input":"o","roles":{"r":{"settings":{"type":"object","properties":PROPERTIES}}}}""".Replace(
                        "PROPERTIES",
                        properties,
                        StringComparison.Ordinal
                    )
                )
                .Modules.Select(module => module.Compact)
        );

    // A key that is taken away changes what is read, or is missed.
    private static void AssertEachIsRead(JsonObject compact, Func<string, string> read)
    {
        var whole = read(compact.ToJsonString());
        foreach (var (owner, key) in Places(compact).ToList())
        {
            var value = owner[key];
            var at = $"{owner.GetPath()}.{key}";
            owner.Remove(key);
            string? without = null;
            try
            {
                without = read(compact.ToJsonString());
            }
            catch (JsonException) { }

            Assert.True(without != whole, $"Nothing reads {at}.");
            owner[key] = value;
        }
    }

    /// <summary>Every place where a key of the compact form stands; the names that a definition chooses are none.</summary>
    private static IEnumerable<(JsonObject Owner, string Key)> Places(JsonObject compact)
    {
        foreach (var (key, value) in compact)
        {
            yield return (compact, key);
            var inner = (key, value) switch
            {
                ("default" or "alsoDeclares" or "settings", _) => [],
                ("roles" or "options" or "machine" or "meta" or "instance" or "role" or "instanceMachine", JsonObject named) =>
                    named.Select(entry => entry.Value),
                (_, JsonArray items) => items,
                _ => [value],
            };
            foreach (var place in inner.OfType<JsonObject>().SelectMany(Places))
            {
                yield return place;
            }
        }
    }

    /// <summary>All that an object says, whatever it is made of; merge rules by whether there are any.</summary>
    private static string Show(object? value)
    {
        var text = new StringBuilder();
        Show(text, value);
        return text.ToString();
    }

    private static void Show(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                text.Append("nothing");
                break;
            case string or ValueType or ClanValue:
                text.Append(value);
                break;
            case Delegate:
                text.Append("rule");
                break;
            case OptionType type:
                Show(text.Append(type.Description), type.Shape);
                break;
            case Lazy<OptionGroup> lazy:
                Show(text, lazy.Value);
                break;
            case IDictionary map:
                foreach (DictionaryEntry entry in map)
                {
                    Show(text.Append(entry.Key).Append(':'), entry.Value);
                }

                break;
            case IEnumerable items:
                foreach (var item in items)
                {
                    Show(text.Append('['), item);
                    text.Append(']');
                }

                break;
            default:
                foreach (var property in value.GetType().GetProperties().Where(property => property.GetIndexParameters().Length == 0))
                {
                    Show(text.Append(property.Name).Append('='), property.GetValue(value));
                    text.Append(';');
                }

                break;
        }
    }
}
