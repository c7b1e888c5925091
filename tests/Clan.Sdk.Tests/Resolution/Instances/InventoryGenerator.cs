using System.Text.Json.Nodes;
using CsCheck;

namespace Clan.Sdk.Tests.Resolution.Instances;

/// <summary>Random inventories of the instances schema, right and wrong ones, over few names so that things meet.</summary>
internal static class InventoryGenerator
{
    private static readonly Gen<string> MachineName = Gen.OneOf("anvil", "bellows", "B", "", "ﬀ", "😀", "a.b", "ghost", "all");
    private static readonly Gen<string> TagName = Gen.OneOf("forge", "metal", "all", "nixos", "darwin", "nobody", "");

    private static readonly Gen<JsonNode> Scalar = Gen.OneOf<JsonNode>(
        Gen.OneOf("x", "y", "").Select(text => (JsonNode)JsonValue.Create(text)),
        Gen.Int[0, 3].Select(number => (JsonNode)JsonValue.Create(number)),
        Gen.Bool.Select(value => (JsonNode)JsonValue.Create(value))
    );

    private static readonly Gen<JsonNode> Texts = Gen.OneOf("x", "y", "z")
        .Array[0, 3]
        .Select(items => (JsonNode)List(items.Select(item => (JsonNode)JsonValue.Create(item))));

    // Modules with every kind of merge: records, maps, groups, lists, scalars, nullable texts, choices.
    private static readonly (string Module, string Role, (string[] Path, Gen<JsonNode> Value)[] Options)[] Roles =
    [
        (
            "users",
            "default",
            [
                (["user"], Scalar),
                (["groups"], Texts),
                (["identity", "k", "groups"], Texts),
                (["prompt"], Scalar),
                (["openssh", "authorizedKeys", "keys"], Texts),
            ]
        ),
        (
            "syncthing",
            "peer",
            [
                (["folders", "f", "path"], Scalar),
                (["folders", "f", "devices"], Texts),
                (["folders", "g"], Scalar),
                (["openDefaultPorts"], Scalar),
            ]
        ),
        (
            "sshd",
            "server",
            [(["certificate", "searchDomains"], Texts), (["hostKeys", "rsa", "enable"], Scalar), (["authorizedKeys", "k"], Scalar)]
        ),
        (
            "borgbackup",
            "client",
            [(["exclude"], Texts), (["destinations", "d", "repo"], Scalar), (["destinations", "not ok", "repo"], Scalar)]
        ),
        ("monitoring", "client", [(["monitoredSystemdServices"], Gen.OneOf(Scalar, Texts)), (["useSSL"], Scalar)]),
        ("zerotier", "moon", [(["stableEndpoints"], Texts), (["unknown"], Scalar)]),
        (
            "localbackup",
            "default",
            [(["targets", "t", "preBackupHook"], Scalar), (["targets", "t", "mountpoint"], Scalar), (["snapshots"], Scalar)]
        ),
        ("nowhere", "default", [(["x"], Scalar)]),
    ];

    private static readonly Gen<JsonObject> Machine =
        from tags in TagName.Array[0, 3]
        from machineClass in Gen.OneOf<string?>(null, null, "nixos", "darwin")
        select Build(machine =>
        {
            machine["tags"] = List(tags.Select(tag => (JsonNode)JsonValue.Create(tag)));
            if (machineClass is not null)
            {
                machine["machineClass"] = machineClass;
            }
        });

    private static readonly Gen<JsonObject> Instance =
        from role in Gen.OneOf(Roles)
        from machines in Gen.Select(MachineName, Settings(role.Options)).Array[0, 3]
        from tags in Gen.Select(TagName, Settings(role.Options)).Array[0, 3]
        from settings in Settings(role.Options)
        from odd in Gen.Int[0, 9]
        select new JsonObject
        {
            ["module"] = new JsonObject { ["name"] = role.Module },
            ["roles"] = new JsonObject
            {
                [odd == 0 ? "wrong" : role.Role] = new JsonObject
                {
                    ["machines"] = Members(machines),
                    ["tags"] = Members(tags),
                    ["settings"] = settings.DeepClone(),
                },
            },
        };

    public static Gen<JsonObject> Inventory { get; } =
        from machines in Gen.Select(MachineName, Machine).Array[0, 6]
        from table in Gen.Select(TagName, MachineName.Array[0, 3]).Array[0, 2]
        from instances in Gen.Select(Gen.OneOf("a", "b", "é", ""), Instance).Array[0, 4]
        from odd in Gen.Int[0, 19]
        select Build(inventory =>
        {
            inventory["meta"] = odd == 0 ? new JsonObject() : new JsonObject { ["name"] = "q" };
            inventory["machines"] = Keyed(machines.Select(machine => (machine.Item1, (JsonNode)machine.Item2)));
            inventory["tags"] = Keyed(
                table.Select(entry => (entry.Item1, (JsonNode)List(entry.Item2.Select(name => (JsonNode)JsonValue.Create(name)))))
            );
            inventory["instances"] = Keyed(instances.Select(instance => (instance.Item1, (JsonNode)instance.Item2)));
        });

    /// <summary>The same value with the keys of every object in another order.</summary>
    public static JsonNode? Shuffled(JsonNode? node, Random random) =>
        node switch
        {
            JsonObject @object => new JsonObject(
                Shuffle(@object.ToArray(), random).Select(property => KeyValuePair.Create(property.Key, Shuffled(property.Value, random)))
            ),
            JsonArray list => new JsonArray([.. list.Select(item => Shuffled(item, random))]),
            _ => node?.DeepClone(),
        };

    private static Gen<JsonObject> Settings((string[] Path, Gen<JsonNode> Value)[] options) =>
        from values in Gen.OneOf(options).SelectMany(option => option.Value.Select(value => (option.Path, value))).Array[0, 3]
        select Build(settings =>
        {
            foreach (var (path, value) in values)
            {
                Put(settings, path, value);
            }
        });

    private static void Put(JsonObject target, string[] path, JsonNode value)
    {
        foreach (var name in path[..^1])
        {
            if (target[name] is not JsonObject inner)
            {
                target[name] = inner = [];
            }

            target = inner;
        }

        target[path[^1]] = value.DeepClone();
    }

    private static JsonObject Members((string Name, JsonObject Settings)[] members) =>
        Keyed(members.Select(member => (member.Name, (JsonNode)new JsonObject { ["settings"] = member.Settings.DeepClone() })));

    private static JsonObject Keyed(IEnumerable<(string Name, JsonNode Value)> entries) =>
        Build(result =>
        {
            foreach (var (name, value) in entries)
            {
                result[name] = value.DeepClone();
            }
        });

    private static JsonArray List(IEnumerable<JsonNode> items) => [.. items.Select(item => item.DeepClone())];

    private static JsonObject Build(Action<JsonObject> fill)
    {
        var result = new JsonObject();
        fill(result);
        return result;
    }

    private static T[] Shuffle<T>(T[] items, Random random)
    {
        random.Shuffle(items);
        return items;
    }
}
