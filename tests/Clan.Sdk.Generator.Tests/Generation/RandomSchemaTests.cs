using System.Reflection;
using System.Text.Json.Nodes;
using Clan.Sdk.CompilerServices;
using Clan.Sdk.Generator.Tests.Hosting;
using CsCheck;

namespace Clan.Sdk.Generator.Tests.Generation;

/// <summary>Random definitions whose names collide with what C# or the SDK reserves, and random fields at every level of the schemas, compile.</summary>
public sealed class RandomSchemaTests
{
    // What generated classes inherit is what their members can hide.
    private static readonly string[] Reserved =
    [
        .. HostileFile.Names.Where(name => name.Length > 0),
        .. new[] { typeof(Settings), typeof(ModuleInstance), typeof(ServiceInstance), typeof(Machine), typeof(Inventory), typeof(Tag) }
            .SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static))
            .Select(member => member.Name)
            .Where(name => char.IsLetter(name[0]))
            .Distinct(),
        "item",
        "get-item",
        "roles",
        "settings",
        "config",
        "machine",
    ];

    private static readonly Gen<string> Name = Gen.Select(
        One(Reserved),
        One("", "", "", "Settings", "Config", "Options", "Value", "Machine", "Tags", "ExtraModules", "2", "_"),
        One("", "", "", "With", "with-", "get_", "set_", "Add"),
        (name, end, start) => start + name + end
    );

    private static Gen<JsonObject> Schema(int depth) =>
        Gen.Frequency(
            (3, One("string", "integer", "boolean", "number").Select(type => new JsonObject { ["type"] = type })),
            (1, Name.Array[1, 3].Select(names => new JsonObject { ["enum"] = new JsonArray([.. names.Distinct().Select(Text)]) })),
            (
                depth,
                Record(depth - 1)
                    .Select(record => new JsonObject
                    {
                        ["type"] = "object",
                        ["additionalProperties"] = record,
                        ["default"] = new JsonObject(),
                    })
            ),
            (2 * depth, Record(depth - 1))
        );

    private static Gen<JsonObject> Record(int depth) =>
        depth < 0
            ? Gen.Const(() => new JsonObject { ["type"] = "object", ["properties"] = new JsonObject() })
            : Gen.Select(
                Gen.Select(Name, Schema(depth)).Array[1, 4],
                Gen.Bool,
                (options, isOpen) =>
                {
                    var record = new JsonObject { ["type"] = "object", ["properties"] = Members(options) };
                    if (isOpen)
                    {
                        record["additionalProperties"] = true;
                    }

                    return record;
                }
            );

    [Fact]
    public void Modules_with_reserved_names_compile() =>
        Gen.Select(Gen.Select(Name, Record(2)).Array[1, 4], Gen.Bool)
            .Sample(
                (roles, isNamedLikeARole) =>
                {
                    var module = new JsonObject
                    {
                        ["name"] = isNamedLikeARole ? roles[0].Item1 : "thing",
                        ["features"] = new JsonArray("inventory"),
                        ["roles"] = Members([
                            .. roles.Select(role => (role.Item1, new JsonObject { ["settings"] = role.Item2.DeepClone() })),
                        ]),
                    };
                    GeneratorHost.Run([.. BuiltIn.Schemas, new("clan-modules/thing.json", module.ToJsonString())]).Compiles();
                },
                iter: 15,
                threads: 1
            );

    [Fact]
    public void Fields_at_every_level_of_the_schemas_compile() =>
        Gen.Select(Name, Schema(1), Gen.Int[0, 10_000])
            .Array[3, 8]
            .Sample(
                fields =>
                {
                    var schemas = BuiltIn.Schemas.Select(file =>
                    {
                        var schema = JsonNode.Parse(file.Content)!;
                        var levels = Levels(schema).ToList();
                        foreach (var (name, type, level) in fields)
                        {
                            levels[level % levels.Count].TryAdd(name, type.DeepClone());
                        }

                        return file.With(schema.ToJsonString());
                    });
                    GeneratorHost.Run([.. schemas, BuiltIn.Module("services", "importer"), BuiltIn.Module("instances", "wifi")]).Compiles();
                },
                iter: 15,
                threads: 1
            );

    // Every place at which a schema names properties.
    private static IEnumerable<JsonObject> Levels(JsonNode? node) =>
        node switch
        {
            JsonObject members => members
                .SelectMany(member => Levels(member.Value))
                .Concat(members["properties"] is JsonObject properties && members["type"] is not JsonObject ? [properties] : []),
            JsonArray items => items.SelectMany(Levels),
            _ => [],
        };

    private static JsonObject Members(IEnumerable<(string Name, JsonObject Value)> members)
    {
        var made = new JsonObject();
        foreach (var (name, value) in members)
        {
            made.TryAdd(name, value.DeepClone());
        }

        return made;
    }

    private static Gen<string> One(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static JsonNode? Text(string text) => JsonValue.Create(text);
}
