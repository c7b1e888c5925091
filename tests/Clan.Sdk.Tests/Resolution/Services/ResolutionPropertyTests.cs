using System.Globalization;
using System.Text;
using Clan.Sdk.Definitions;
using Clan.Sdk.Json;
using Clan.Sdk.Options;
using CsCheck;

namespace Clan.Sdk.Tests.Resolution.Services;

/// <summary>What holds for the resolution of every inventory of the services schema.</summary>
public class ResolutionPropertyTests
{
    private static readonly string[] Machines = ["a", "b", "é", "10", "9", "x y", "\uFF21", "\U0001F600", ""];
    private static readonly string[] Tags = ["t", "u", "all", "", "nix os"];

    private static readonly (string Module, string[] Roles)[] Modules =
    [
        ("sshd", ["client", "server"]),
        ("packages", ["default"]),
        ("zerotier", ["controller", "moon", "peer"]),
        ("admin", ["default"]),
    ];

    private static readonly Gen<string[]> SomeTags = OneOf(Tags).Array[0, 3];

    private static readonly Gen<KeyValuePair<string, ClanValue>[]> Config = Gen.OneOf(
        Gen.Const(Array.Empty<KeyValuePair<string, ClanValue>>()),
        OneOf("x", "y").Array[0, 2].Select(items => Property("packages", ClanValue.List(items))),
        OneOf("k", "l").Select(OneOf("v", "w"), (key, value) => Property("allowedKeys", ClanValue.Object([new(key, value)])))
    );

    private static readonly Gen<ClanValue> Role = Gen.Select(OneOf<string>([.. Machines, "ghost"]).Array[0, 3], SomeTags, Config)
        .Select(
            (machines, tags, config) =>
                ClanValue.Object([
                    new("machines", ClanValue.List(machines)),
                    new("tags", ClanValue.List(tags)),
                    new("config", ClanValue.Object(config)),
                ])
        );

    private static readonly Gen<ClanValue> Inventories = Gen.Select(
            Subset(Machines).SelectMany(names => SomeTags.Array[names.Length].Select(tags => names.Zip(tags))),
            Subset(["t", "far", "all"])
                .SelectMany(names => OneOf(Machines).Array[0, 3].Array[names.Length].Select(members => names.Zip(members))),
            Subset([0, 1, 2, 3]).SelectMany(chosen => Instances().Array[chosen.Length].Select(instances => chosen.Zip(instances)))
        )
        .Select(
            (machines, tags, services) =>
                ClanValue.Object([
                    new("meta", ClanValue.Object([new("name", "o")])),
                    new(
                        "machines",
                        Object(machines.Select(machine => (machine.First, ClanValue.Object([new("tags", ClanValue.List(machine.Second))]))))
                    ),
                    new("tags", Object(tags.Select(tag => (tag.First, ClanValue.List(tag.Second))))),
                    new(
                        "services",
                        Object(
                            services.Select(service =>
                                (Modules[service.First].Module, WithRoles(service.Second, Modules[service.First].Roles))
                            )
                        )
                    ),
                ])
        );

    [Fact]
    public void The_order_of_keys_never_shows() =>
        Inventories
            .Select(Gen.Int, (inventory, seed) => (inventory, seed))
            .Sample(each => Facts(each.inventory) == Facts(Shuffled(each.inventory, new Random(each.seed))), iter: 300);

    [Fact]
    public void The_order_of_calls_never_shows() =>
        Gen.Shuffle(Machines)
            .Sample(
                names =>
                {
                    Inventory Build(IEnumerable<string> order)
                    {
                        var inventory = new Inventory("o");
                        var tag = inventory.AddTag("t");
                        foreach (var name in order)
                        {
                            inventory.AddMachine(name, [tag]);
                        }

                        inventory.Services.AddModule("sshd", "i").WithRole("server", Tag.All);
                        return inventory;
                    }

                    return Services.Facts(Build(names)) == Services.Facts(Build(Machines))
                        && Build(names).ToJson() == Build(Machines).ToJson();
                },
                iter: 50
            );

    /// <summary>Computed tags become own tags; those are first already, and so nothing changes. Mark are gone by then.</summary>
    [Fact]
    public void The_canonical_form_is_a_fixed_point() =>
        Inventories.Sample(
            inventory =>
            {
                var canonical = Resolve(inventory).Canonical!;
                return Resolve(canonical).Canonical!.Equals(canonical);
            },
            iter: 300
        );

    [Fact]
    public void Cultures_never_show() =>
        Inventories
            .Select(OneOf("tr-TR", "de-DE", "ar-SA", "ja-JP"), (inventory, culture) => (inventory, culture))
            .Sample(
                each =>
                {
                    var expected = Facts(each.inventory);
                    var before = CultureInfo.CurrentCulture;
                    CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(each.culture);
                    try
                    {
                        return Facts(each.inventory) == expected;
                    }
                    finally
                    {
                        CultureInfo.CurrentCulture = before;
                    }
                },
                iter: 100,
                threads: 1
            );

    [Fact]
    public void Members_are_what_the_rules_say() =>
        Inventories.Sample(
            inventory =>
            {
                var resolved = Resolve(inventory);
                foreach (var machine in resolved.Machines)
                {
                    foreach (var held in machine.Memberships)
                    {
                        Assert.True(held.IsListed || held.Tags.Count > 0);
                        Assert.All(held.Tags, tag => Assert.Contains(tag, machine.Tags));
                    }
                }
            },
            iter: 200
        );

    private static Gen<T> OneOf<T>(params T[] items) => Gen.Int[0, items.Length - 1].Select(at => items[at]);

    private static Gen<T[]> Subset<T>(T[] items) =>
        Gen.Select(Gen.Shuffle(items), Gen.Int[0, items.Length]).Select((shuffled, count) => shuffled[..count]);

    private static Gen<(string Name, ClanValue[] Roles, KeyValuePair<string, ClanValue>[] Config, bool Enabled)[]> Instances() =>
        Subset(["i", "j", "é"])
            .SelectMany(names =>
                Gen.Select(Role.Array[3], Config, Gen.Int[0, 5])
                    .Array[names.Length]
                    .Select(contents =>
                        names
                            .Zip(contents)
                            .Select(each => (each.First, each.Second.Item1, each.Second.Item2, each.Second.Item3 > 0))
                            .ToArray()
                    )
            );

    private static ClanValue WithRoles(
        (string Name, ClanValue[] Roles, KeyValuePair<string, ClanValue>[] Config, bool Enabled)[] instances,
        string[] roles
    ) =>
        Object(
            instances.Select(instance =>
                (
                    instance.Name,
                    ClanValue.Object([
                        new("enabled", instance.Enabled),
                        new("config", ClanValue.Object(instance.Config)),
                        new("roles", Object(roles.Zip(instance.Roles))),
                    ])
                )
            )
        );

    private static KeyValuePair<string, ClanValue>[] Property(string name, ClanValue value) => [new(name, value)];

    private static ClanValue Object(IEnumerable<(string Name, ClanValue Value)> properties) =>
        ClanValue.Object(properties.Select(property => KeyValuePair.Create(property.Name, property.Value)));

    private static ResolvedInventory Resolve(ClanValue inventory) =>
        Inventory.Parse(CanonicalJson.ToText(inventory, indented: false)).Resolve(SchemaModules.Catalog, Section.Services);

    private static string Facts(ClanValue inventory) => Services.Facts(Inventory.Parse(AsWritten(inventory)));

    /// <summary>JSON with the keys in the order they have in the value.</summary>
    private static string AsWritten(ClanValue value)
    {
        var text = new StringBuilder();
        Write(value);
        return text.ToString();

        void Write(ClanValue node)
        {
            switch (node)
            {
                case ObjectValue @object:
                    text.Append('{')
                        .AppendJoin(
                            ',',
                            @object.Properties.Select(property => $"{CanonicalJson.Quote(property.Name)}:{AsWritten(property.Value)}")
                        )
                        .Append('}');
                    break;
                case ListValue list:
                    text.Append('[').AppendJoin(',', list.Items.Select(AsWritten)).Append(']');
                    break;
                default:
                    text.Append(CanonicalJson.ToText(node, indented: false));
                    break;
            }
        }
    }

    private static ClanValue Shuffled(ClanValue value, Random random) =>
        value switch
        {
            ObjectValue @object => ClanValue.Object(
                @object
                    .Properties.Select(property => KeyValuePair.Create(property.Name, Shuffled(property.Value, random)))
                    .OrderBy(_ => random.Next())
            ),
            _ => value,
        };
}
