using Clan.Sdk.CompilerServices;
using Clan.Sdk.Definitions;
using Clan.Sdk.Options;
using CsCheck;

namespace Clan.Sdk.Tests.Model;

/// <summary>Several calls for one place combine as Nix combines several definitions of one option.</summary>
public class CombiningTests
{
    private const string Options = """
        {"text":{"t":"str"},"number":{"t":"int","min":0,"max":9},"list":{"t":"list","of":{"t":"str"}},
         "lines":{"t":"lines"},"maybe":{"t":"nullOr","of":{"t":"str"},"default":null},"free":{"t":"anything"},"any":{"t":"unspecified"},
         "attrs":{"t":"attrs"},"choice":{"t":"either","branches":[{"t":"str"},{"t":"list","of":{"t":"str"}}]},
         "group":{"t":"group","options":{"inner":{"t":"str"},"items":{"t":"list","of":{"t":"int"}}}},
         "map":{"t":"attrsOf","of":{"t":"submodule","options":{"repo":{"t":"str"},"hosts":{"t":"list","of":{"t":"str"}}}}}}
        """;

    static CombiningTests() =>
        ModuleRegistry.Register(
            null,
            null,
            "combining",
            static () => """{"name":"combining","features":["inventory"],"roles":{"one":{"options":""" + Options + """},"open":{}}}"""
        );

    public static TheoryData<string, string, string> Combined =>
        new()
        {
            { """{"list":["b"]}""", """{"list":["a","b"]}""", """{"list":["b","a","b"]}""" },
            { """{"text":"a"}""", """{"number":1}""", """{"number":1,"text":"a"}""" },
            { """{"text":"a"}""", """{"text":"a"}""", """{"text":"a"}""" },
            { """{"lines":"a"}""", """{"lines":"b"}""", """{"lines":"a\nb"}""" },
            { """{"maybe":null}""", """{"maybe":null}""", """{"maybe":null}""" },
            { """{"group":{"items":[1]}}""", """{"group":{"inner":"x","items":[2]}}""", """{"group":{"inner":"x","items":[1,2]}}""" },
            {
                """{"map":{"a":{"repo":"r","hosts":["x"]}}}""",
                """{"map":{"a":{"hosts":["y"]},"b":{"repo":"s"}}}""",
                """{"map":{"a":{"hosts":["x","y"],"repo":"r"},"b":{"repo":"s"}}}"""
            },
            { """{"free":{"a":[1]}}""", """{"free":{"a":[1],"b":2}}""", """{"free":{"a":[1],"b":2}}""" },
            { """{"any":[1]}""", """{"any":[2]}""", """{"any":[1,2]}""" },
            { """{"attrs":{"a":1}}""", """{"attrs":{"b":2}}""", """{"attrs":{"a":1,"b":2}}""" },
            { """{"choice":["a"]}""", """{"choice":["b"]}""", """{"choice":["a","b"]}""" },
            { """{"unknown":{"x":1}}""", """{"unknown":{"y":2}}""", """{"unknown":{"x":1,"y":2}}""" },
            {
                """{"text":{"_type":"if","condition":true,"content":"a"}}""",
                "{}",
                """{"text":{"_type":"if","condition":true,"content":"a"}}"""
            },
            {
                """{"list":{"_type":"order","priority":1,"content":["a"]}}""",
                """{"list":{"_type":"order","priority":1,"content":["a"]}}""",
                """{"list":{"_type":"order","priority":1,"content":["a"]}}"""
            },
        };

    public static TheoryData<string, string, string, string> Different =>
        new()
        {
            { """{"text":"a","number":1}""", """{"text":"b","number":1}""", """{"number":1,"text":"a"}""", "text" },
            { """{"maybe":"a"}""", """{"maybe":null}""", """{"maybe":"a"}""", "maybe" },
            { """{"map":{"a":{"repo":"r"}}}""", """{"map":{"a":{"repo":"s"}}}""", """{"map":{"a":{"repo":"r"}}}""", "map.a.repo" },
            { """{"group":{"inner":"x"}}""", """{"group":1}""", """{"group":{"inner":"x"}}""", "group" },
            { """{"number":1}""", """{"number":"1"}""", """{"number":1}""", "number" },
            { """{"attrs":{"a":1}}""", """{"attrs":{"a":2}}""", """{"attrs":{"a":1}}""", "attrs.a" },
            { """{"choice":"a"}""", """{"choice":["a"]}""", """{"choice":"a"}""", "choice" },
            { """{"free":[1]}""", """{"free":[2]}""", """{"free":[1]}""", "free" },
            {
                """{"list":{"_type":"order","priority":1,"content":["a"]}}""",
                """{"list":["b"]}""",
                """{"list":{"_type":"order","priority":1,"content":["a"]}}""",
                "list"
            },
            {
                """{"group":{"_type":"if","condition":true,"content":{"inner":"x"}}}""",
                """{"group":{"inner":"y"}}""",
                """{"group":{"_type":"if","condition":true,"content":{"inner":"x"}}}""",
                "group"
            },
            {
                """{"free":{"_type":"if","condition":true,"content":1}}""",
                """{"free":{"_type":"if","condition":true,"content":2}}""",
                """{"free":{"_type":"if","condition":true,"content":1}}""",
                "free"
            },
        };

    [Theory]
    [MemberData(nameof(Combined))]
    public void Combine_without_loss(string first, string second, string expected)
    {
        var (inventory, settings, config) = Say(first, second);

        Assert.Empty(inventory.Problems);
        Assert.Equal(ClanValue.Parse(expected).ToString(), settings.ToString());
        Assert.Equal(ClanValue.Parse(expected).ToString(), config.ToString());
    }

    [Theory]
    [MemberData(nameof(Different))]
    public void What_cannot_combine_keeps_the_first_and_is_reported_with_both_places(
        string first,
        string second,
        string expected,
        string path
    )
    {
        var (inventory, settings, config) = Say(first, second);

        Assert.Equal(ClanValue.Parse(expected).ToString(), settings.ToString());
        Assert.Equal(ClanValue.Parse(expected).ToString(), config.ToString());
        Assert.Equal(3, inventory.Problems.Count);
        Assert.All(
            inventory.Problems,
            problem =>
            {
                Assert.Equal(("CLAN3021", new SourceLocation("b", 2)), (problem.Id, problem.Location));
                Assert.EndsWith("." + path, string.Join('.', problem.Address.Path!), StringComparison.Ordinal);
                Assert.Contains("a(1)", problem.Message, StringComparison.Ordinal);
            }
        );
    }

    [Fact]
    public void What_the_document_says_already_combines_with_what_is_said_later()
    {
        var inventory = Inventory.Parse(
            """{"instances":{"i":{"module":{"name":"combining"},"roles":{"one":{"tags":["t"],"settings":{"list":["a"],"text":"x"}}}}}}""",
            "f.json"
        );
        var instance = (UntypedInstance)inventory.Instances.Get("i");

        instance.WithRoleSettings("one", new() { ["list"] = new[] { "b" }, ["text"] = "y" });

        Assert.Equal("""{"list":["a","b"],"text":"x"}""", inventory.Document["instances"]!["i"]["roles"]["one"]["settings"].ToString());
        Assert.Contains("f.json(1,", Assert.Single(inventory.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_item_and_value_keeps_its_own_place()
    {
        var (_, settings, _) = Say("""{"list":["a"],"map":{"a":{"hosts":["x"]}}}""", """{"list":["b"],"map":{"a":{"repo":"r"}}}""");

        Assert.Equal([("a", 1), ("b", 2)], settings["list"].Select(item => (item.Location.File!, item.Location.Line)));
        Assert.Equal(("a", "b"), (settings["map"]["a"]["hosts"].Location.File, settings["map"]["a"]["repo"].Location.File));
    }

    [Fact]
    public void Many_calls_add_up()
    {
        var inventory = new Inventory("c");
        var instance = inventory.Instances.AddModule("combining", "i");
        for (var i = 0; i < 500; i++)
        {
            instance.WithRoleSettings("one", new() { ["list"] = new[] { $"{i}" } });
        }

        Assert.Equal(500, inventory.Document["instances"]!["i"]["roles"]["one"]["settings"]["list"].Count);
    }

    /// <summary>The one value that is written comes to the same as the module system makes of both (the order inside records aside).</summary>
    [Fact]
    public void The_combined_value_resolves_as_both_do() =>
        Gen.Select(Value, Value)
            .Sample(
                (first, second) =>
                {
                    var (inventory, combined, _) = Say(first.ToString(), second.ToString());
                    var both = ClanValue.Object([new("_type", "merge"), new("contents", ClanValue.List(first, second))]);

                    var (expected, fails) = Resolve(both);
                    Assert.Equal(fails, inventory.Problems.Count > 0 || Resolve(combined).Fails);
                    if (!fails)
                    {
                        Assert.Equal(Sorted(expected!).ToString(), Sorted(Resolve(combined).Value!).ToString());
                    }
                },
                iter: 500
            );

    private static readonly Gen<ClanValue> Texts = Pick("a", "b").Array[0, 2].Select(items => (ClanValue)items);

    private static readonly Gen<ClanValue> Word = Pick("a", "b").Select(word => (ClanValue)word);

    private static readonly Gen<ClanValue> Value = Some(
        ("text", Gen.Frequency((4, Gen.Const((ClanValue)"a")), (1, Gen.Const((ClanValue)"b")), (1, Gen.Const((ClanValue)1)))),
        ("number", Gen.Frequency((5, Gen.Const((ClanValue)1)), (1, Gen.Const((ClanValue)2)))),
        ("list", Texts),
        ("lines", Word),
        ("maybe", Gen.Frequency((3, Gen.Const((ClanValue)"a")), (1, Gen.Const(ClanValue.Null)))),
        ("any", Texts),
        ("choice", Gen.Frequency((4, Texts), (1, Word))),
        ("group", Some(("inner", Gen.Const((ClanValue)"i")), ("items", Gen.Int[0, 3].Array[0, 2].Select(items => (ClanValue)items)))),
        ("map", Some(("x", Some(("repo", Gen.Const((ClanValue)"r")), ("hosts", Texts))), ("y", Some(("repo", Word)))))
    );

    private static Gen<string> Pick(params string[] words) => Gen.Int[0, words.Length - 1].Select(at => words[at]);

    private static Gen<ClanValue> Some(params (string Name, Gen<ClanValue> Value)[] options) =>
        options.Aggregate(
            Gen.Const(ClanValue.Object([])),
            (some, option) =>
                Gen.Select(some, Gen.Bool, option.Value)
                    .Select(
                        (before, isSet, value) =>
                            isSet ? ClanValue.Object([.. before.Properties, KeyValuePair.Create(option.Name, value)]) : before
                    )
        );

    private static (ClanValue? Value, bool Fails) Resolve(ClanValue settings)
    {
        var options = ModuleCatalog.Default.Find(Section.Instances, null, "combining")!.Roles["one"].Options!;
        var context = new MergeContext(ModuleSystem.Instances);
        ValueDefinition[] definitions = [new(settings, SettingsLevel.Default)];
        var result = ModuleEvaluation.Evaluate(context, new(options), definitions);
        return (result.Value, context.Problems.Any(problem => problem.Kind.Id is not "CLAN3004"));
    }

    private static ClanValue Sorted(ClanValue value) =>
        value.Kind switch
        {
            ClanValueKind.List => ClanValue.List([.. value.Select(Sorted).OrderBy(item => item.ToString(), StringComparer.Ordinal)]),
            ClanValueKind.Object => ClanValue.Object(value.Properties.Select(p => KeyValuePair.Create(p.Key, Sorted(p.Value)))),
            _ => value,
        };

    private static (Inventory Inventory, ClanValue Settings, ClanValue Config) Say(string first, string second)
    {
        var inventory = new Inventory("c");
        var jon = inventory.AddMachine("jon");
        var instance = inventory.Instances.AddModule("combining", "i");
        instance.WithRole("one", jon, ClanValue.Parse(first), 1, "a").WithRole("one", jon, ClanValue.Parse(second), 2, "b");
        instance.WithRoleSettings("one", ClanValue.Parse(first), 1, "a").WithRoleSettings("one", ClanValue.Parse(second), 2, "b");
        var service = inventory.Services.AddModule("combining", "i");
        service.WithConfig(ClanValue.Parse(first), 1, "a").WithConfig(ClanValue.Parse(second), 2, "b");

        var role = inventory.Document["instances"]!["i"]["roles"]["one"];
        Assert.Equal(role["settings"], role["machines"]["jon"]["settings"]);
        return (inventory, role["settings"], inventory.Document["services"]!["combining"]["i"]["config"]);
    }
}
