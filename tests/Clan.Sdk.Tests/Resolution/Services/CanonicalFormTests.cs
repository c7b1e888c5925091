using Clan.Sdk.Definitions;

namespace Clan.Sdk.Tests.Resolution.Services;

/// <summary>docs/semantics/services.md §1 and §2, as real Nix answered where no vector asks.</summary>
public class CanonicalFormTests
{
    [Theory]
    // C14: meta and tags are modules.
    [InlineData("""{"meta":{"config":{"name":"x"}}}""", "meta", """{"description":null,"icon":null,"name":"x"}""")]
    [InlineData("""{"meta":{"name":"a","imports":[{"description":"x"}]}}""", "meta", """{"description":"x","icon":null,"name":"a"}""")]
    [InlineData("""{"meta":{"name":"a","imports":[],"options":{}}}""", null, null)]
    [InlineData(
        """{"meta":{"name":"a","imports":[],"disabledModules":[],"_class":"nixos"}}""",
        "meta",
        """{"description":null,"icon":null,"name":"a"}"""
    )]
    [InlineData("""{"meta":{"name":"a","_module":{"check":false},"zz":1}}""", "meta", """{"description":null,"icon":null,"name":"a"}""")]
    [InlineData("""{"meta":{"name":"a"},"tags":{"config":{"t":["m"]},"meta":["q"]}}""", "tags", """{"all":[],"meta":["q"],"t":["m"]}""")]
    [InlineData("""{"meta":{"name":"a"},"tags":{"class":["m"],"_file":["m"]}}""", "tags", """{"all":[],"class":["m"]}""")]
    [InlineData("""{"meta":{"name":"a"},"tags":{"options":{}}}""", "tags", """{"all":[]}""")]
    [InlineData("""{"meta":{"name":"a"},"tags":{"options":{},"t":["a"]}}""", null, null)]
    [InlineData("""{"meta":{"name":"a"},"tags":{"config":[]}}""", null, null)]
    [InlineData("""{"meta":{"name":"a"},"tags":{"require":["m"]}}""", null, null)]
    [InlineData("""{"meta":{"name":"a"},"tags":{"_module":["m"]}}""", null, null)]
    [InlineData("""{"meta":{"name":"a"},"tags":{"freeformType":null}}""", null, null)]
    [InlineData("""{"meta":{"name":"a"},"tags":{"key":{}}}""", null, null)]
    [InlineData("""{"meta":{"name":"a"},"tags":{"disabledModules":[{}]}}""", null, null)]
    // C15: marks.
    [InlineData(
        """{"meta":{"name":"a"},"machines":{"m":{"tags":{"_type":"override","priority":50,"content":["x"]}}}}""",
        "machines.m.tags",
        """["x"]"""
    )]
    [InlineData(
        """{"meta":{"name":"a"},"machines":{"m":{"tags":{"_type":"order","priority":100,"content":["x"]}}}}""",
        "machines.m.tags",
        """["x","all"]"""
    )]
    [InlineData(
        """{"meta":{"name":"a"},"machines":{"m":{"tags":{"_type":"merge","contents":[["x"],["y"]]}}}}""",
        "machines.m.tags",
        """["all","x","y"]"""
    )]
    [InlineData(
        """{"meta":{"name":"a"},"machines":{"_type":"merge","contents":[{"m":{"tags":["y"]}},{"m":{"tags":{"_type":"order","priority":100,"content":["x"]}}}]}}""",
        "machines.m.tags",
        """["x","all","y"]"""
    )]
    [InlineData(
        """{"meta":{"name":"a"},"machines":{"m":{"_type":"override","priority":50,"content":{"tags":["x"]}}}}""",
        "machines.m.tags",
        """["all","x"]"""
    )]
    [InlineData("""{"meta":{"name":"a"},"machines":{"m":{"_type":"order","priority":50,"content":{}}}}""", null, null)]
    [InlineData("""{"meta":{"name":"a"},"machines":{"_type":"override","priority":1000,"content":{"m":{}}}}""", "machines", "{}")]
    [InlineData(
        """{"meta":{"name":"a"},"machines":{"m":{}},"tags":{"all":{"_type":"override","priority":1200,"content":["x"]}}}""",
        "tags",
        """{"all":["m"]}"""
    )]
    [InlineData(
        """{"meta":{"name":"a"},"machines":{"m":{}},"tags":{"all":{"_type":"override","priority":1000,"content":["x"]}}}""",
        "tags",
        """{"all":["m","x"]}"""
    )]
    [InlineData("""{"meta":{"name":"a"},"tags":{"_type":"override","priority":50,"content":{"q":["a"]}}}""", null, null)]
    [InlineData("""{"meta":{"name":"a"},"tags":{"t":{"_type":"if","condition":false,"content":["x"]}}}""", "tags", """{"all":[],"t":[]}""")]
    [InlineData(
        """{"_type":"if","condition":true,"content":{"meta":{"name":"q"}}}""",
        "meta",
        """{"description":null,"icon":null,"name":"q"}"""
    )]
    [InlineData("""{"meta":{"name":{"_type":"override","priority":9999,"content":"q"}}}""", "meta.name", "\"q\"")]
    [InlineData("""{"meta":{"name":{"_type":"override","priority":10000,"content":"q"}}}""", null, null)]
    [InlineData("""{"meta":{"name":{"_type":"override","priority":"9","content":"q"}}}""", null, null)]
    [InlineData("""{"meta":{"name":{"_type":"override","priority":9}}}""", null, null)]
    [InlineData("""{"meta":{"name":{"_type":"if","condition":"yes","content":"q"}}}""", null, null)]
    [InlineData("""{"meta":{"name":{"_type":"order","content":"q"}}}""", "meta.name", "\"q\"")]
    [InlineData("""{"meta":{"name":{"_type":"merge","contents":["q","r"]}}}""", null, null)]
    [InlineData("""{"meta":{"name":"a"},"services":{"s":{"i":{"config":{"a":{"_type":"merge","contents":[[1],[2]]}}}}}}""", null, null)]
    [InlineData(
        """{"meta":{"name":"a"},"services":{"s":{"i":{"config":{"a":{"_type":"order","priority":1,"content":5},"l":[{"_type":"if","condition":false,"content":1}],"b":{"c":{"_type":"override","priority":5,"content":{"_type":"override","priority":5,"content":1}}}}}}}}""",
        "services.s.i.config",
        """{"a":5,"b":{"c":{"_type":"override","content":1,"priority":5}},"l":[{"_type":"if","condition":false,"content":1}]}"""
    )]
    [InlineData(
        """{"meta":{"name":"a"},"services":{"s":{"i":{"extraModules":[{"_type":"if","condition":false,"content":1},{"a":{"_type":"if","condition":true,"content":1}}]}}}}""",
        "services.s.i.extraModules",
        """[{"a":1}]"""
    )]
    [InlineData(
        """{"meta":{"name":"a"},"services":{"s":{"i":{"meta":{"_type":"override","priority":50,"content":{"name":"n"}}}}}}""",
        "services.s.i.meta.name",
        "\"n\""
    )]
    // C16: the top level.
    [InlineData("""{"meta":{"name":"a"},"_module":{"check":false},"zzz":1}""", "meta.name", "\"a\"")]
    [InlineData("""{"meta":{"name":"a"},"options":{"x":1},"assertions":[],"modules":{"mine":"/abs"}}""", "meta.name", "\"a\"")]
    [InlineData("""{"meta":{"name":"a"},"modules":{"sshd":"/abs"}}""", null, null)]
    [InlineData("""{"meta":{"name":"a"},"config":{}}""", null, null)]
    [InlineData("""{"meta":{"name":"a"},"imports":[]}""", null, null)]
    [InlineData("""{"meta":{"name":"a"},"directory":"."}""", null, null)]
    [InlineData("""{"meta":{"name":"a"},"assertions":{}}""", "meta.name", "\"a\"")]
    // C4, C10, C11, C17.
    [InlineData(
        """{"meta":{"name":""},"services":{"s":{"":{"roles":{"r":{"tags":["b","a","b"],"machines":["m","m"]}}}}}}""",
        "services.s..roles.r",
        """{"config":{},"extraModules":[],"machines":["m","m"],"tags":["b","a"]}"""
    )]
    [InlineData("""{"meta":{"name":"a"},"machines":{"m":{"name":"label"}}}""", "machines.m.name", "\"label\"")]
    [InlineData("""{"meta":{"name":"a"},"services":{"s":{"i":{"meta":null}}}}""", null, null)]
    [InlineData("""{"meta":{"name":"a"},"services":{"s":{"i":{"enabled":"true"}}}}""", null, null)]
    // T3: own tags follow the computed ones, repetitions fall away.
    [InlineData(
        """{"meta":{"name":"a"},"machines":{"m":{"tags":["z","all","z","b"]}},"tags":{"b":["m","m"]}}""",
        "machines.m.tags",
        """["all","b","z"]"""
    )]
    public void Evaluates_as_Nix_does(string inventory, string? path, string? expected)
    {
        var resolved = Services.Resolve(inventory);

        Assert.Equal(expected, resolved.Canonical(path?.Split('.') ?? []));
        Assert.True(expected is not null || resolved.HasErrors);
    }

    [Theory]
    [InlineData("""{"meta":{}}""", "missing-value meta.name")]
    [InlineData("{}", "missing-value meta.name")]
    [InlineData("""{"meta":null}""", "wrong-type meta")]
    [InlineData("""{"meta":{"name":"a","config":{"name":"b"}}}""", "reserved-name meta.name")]
    [InlineData("""{"meta":{"name":"a"},"tags":{"imports":["x"]}}""", "reserved-name tags.imports")]
    [InlineData("""{"meta":{"name":"a"},"machines":{"m":{"tgas":[]}}}""", "unknown-option machines.m.tgas")]
    [InlineData(
        """{"meta":{"name":"a"},"services":{"s":{"i":{"roles":{"r":{"machines":[1,"b",null]}}}}}}""",
        "wrong-type services.s.i.roles.r.machines.0",
        "wrong-type services.s.i.roles.r.machines.2"
    )]
    [InlineData(
        """{"meta":{"name":1,"icn":2},"machines":{"m":null},"tags":{"t":1},"services":{"s":[]},"zz":1}""",
        "wrong-type meta.name",
        "unknown-option meta.icn",
        "wrong-type tags.t",
        "wrong-type machines.m",
        "wrong-type services.s",
        "unknown-option zz"
    )]
    public void Every_error_is_reported(string inventory, params string[] expected) =>
        Assert.Equal(expected.Order(StringComparer.Ordinal), Services.Resolve(inventory).Findings().Order(StringComparer.Ordinal));

    [Fact]
    public void An_error_says_where_it_stands_and_what_was_probably_meant()
    {
        var found = Assert.Single(
            Services
                .Resolve("{\n  \"meta\": {\"name\": \"a\"},\n  \"machines\": {\"m\": {\n    \"deploy\": {\"targethost\": \"x\"}}}\n}")
                .Diagnostics
        );

        Assert.Equal(new SourceLocation("inventory.json", 4, 16), found.Location);
        Assert.Contains("Did you mean \"targetHost\"?", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_registered_schema_adds_fields()
    {
        const string Schema =
            """{"section":"services","machine":{"rack":{"t":"nullOr","of":{"t":"int"},"default":null}},"meta":{"owner":{"t":"str","default":"nobody"}}}""";
        var catalog = ModuleCatalog.Of([], [Schema]);

        var resolved = Services.Resolve("""{"meta":{"name":"a"},"machines":{"m":{"rack":7},"n":{}}}""", catalog);

        Assert.Equal("7", resolved.Canonical("machines", "m", "rack"));
        Assert.Equal("null", resolved.Canonical("machines", "n", "rack"));
        Assert.Equal("\"nobody\"", resolved.Canonical("meta", "owner"));
        Assert.Equal(
            ["wrong-type machines.m.rack"],
            Services.Resolve("""{"meta":{"name":"a"},"machines":{"m":{"rack":"x"}}}""", catalog).Findings()
        );
    }

    [Fact]
    public void A_weak_mark_around_meta_loses_to_clans_own_definition() =>
        Assert.Equal(
            ["missing-value meta.name"],
            Services.Resolve("""{"meta": {"_type": "override", "priority": 1000, "content": {"name": "q"}}, "services": {}}""").Findings()
        );

    [Fact]
    public void A_field_that_only_some_machines_have_is_written_at_those()
    {
        const string Schema =
            """{"section":"services","machine":{"name":{"t":"str","default":"‹name›"},"zone":{"t":"str","computed":true}}}""";

        var resolved = Services.Resolve(
            """{"meta":{"name":"a"},"machines":{"a":{},"b":{"zone":"x"},"c":{},"d":{"zone":"x"},"e":{"zone":"y"}},"services":{}}""",
            ModuleCatalog.Of([], [Schema])
        );

        Assert.Contains(
            """{"a":{"name":"a","tags":["all"]},"b":{"name":"b","tags":["all"],"zone":"x"},"c":{"name":"c","tags":["all"]},"d":{"name":"d","tags":["all"],"zone":"x"},"e":{"name":"e","tags":["all"],"zone":"y"}}""",
            resolved.ToJson(),
            StringComparison.Ordinal
        );
    }

    // C13: the tags of a machine are unique, however many there are.
    [Theory]
    [InlineData("a b a", "a b")]
    [InlineData("a b c d e f g a", "a b c d e f g")]
    [InlineData("a b c d e f g h", "a b c d e f g h")]
    [InlineData("a b c d e f g h a", "a b c d e f g h")]
    [InlineData("a b c d e f g h i", "a b c d e f g h i")]
    public void Own_tags_are_unique(string written, string tags) =>
        Assert.Equal(
            $"[\"all\",{List(tags)}]",
            Services
                .Resolve($$$"""{"meta": {"name": "o"}, "machines": {"m": {"tags": [{{{List(written)}}}]}}, "services": {}}""")
                .Canonical("machines", "m", "tags")
        );

    // T3: each machine gets the names of the entries that contain it, sorted, each once.
    [Fact]
    public void Static_tags_reach_each_machine_once()
    {
        var resolved = Services.Resolve(
            """
            {"meta": {"name": "o"}, "machines": {"a": {}, "b": {}, "c": {}, "d": {}}, "services": {},
             "tags": {"y": ["b", "d", "b"], "x": ["a", "b", "c", "ghost"], "z": ["d", "a"], "w": []}}
            """
        );

        Assert.Equal("""["all","x","z"]""", resolved.Canonical("machines", "a", "tags"));
        Assert.Equal("""["all","x","y"]""", resolved.Canonical("machines", "b", "tags"));
        Assert.Equal("""["all","x"]""", resolved.Canonical("machines", "c", "tags"));
        Assert.Equal("""["all","y","z"]""", resolved.Canonical("machines", "d", "tags"));
    }

    private static string List(string names) => $"\"{names.Replace(" ", "\",\"", StringComparison.Ordinal)}\"";

    [Theory]
    [InlineData(null, "")]
    [InlineData(
        """
            {"section":"services","machine":{
              "deploy":{"t":"group","options":{"targetHost":{"t":"nullOr","of":{"t":"str"},"default":null}}},
              "description":{"t":"nullOr","of":{"t":"str"},"default":null},"icon":{"t":"nullOr","of":{"t":"str"},"default":null},
              "name":{"t":"str","default":"‹name›"},"zone":{"t":"str","default":"here"}}}
            """,
        ",\"zone\":\"here\""
    )]
    public void Machines_that_say_alike_are_written_like_all_others(string? schema, string last)
    {
        var resolved = Services.Resolve(
            """
            {"meta": {"name": "o"}, "tags": {"all": []}, "machines": {
              "b": {}, "a": {}, "c": {"tags": ["x", "y"]}, "d": {"deploy": {"targetHost": "h"}}, "e": {"deploy": {"targetHost": "h"}},
              "f": {"name": "label"}, "g": {"name": "label"}, "h\"": {}, "hh": {"name": "label"}, "i": {"description": "h"}}}
            """,
            ModuleCatalog.Of([], schema is null ? [] : [schema])
        );

        string[] machines =
        [
            Machine("a"),
            Machine("b"),
            Machine("c", tags: "\"x\",\"y\""),
            Machine("d", host: "\"h\""),
            Machine("e", host: "\"h\""),
            Machine("f", name: "label"),
            Machine("g", name: "label"),
            Machine("h\\\""),
            Machine("hh", name: "label"),
            Machine("i", description: "\"h\""),
        ];
        Assert.Contains($"\"machines\":{{{string.Join(',', machines)}}}", resolved.ToJson(), StringComparison.Ordinal);

        string Machine(string key, string? name = null, string host = "null", string description = "null", string tags = "") =>
            $$"""
                "{{key}}":{"deploy":{"targetHost":{{host}}},"description":{{description}},"icon":null,"name":"{{name
                    ?? key}}","tags":[{{tags}}]{{last}}}
                """;
    }
}
