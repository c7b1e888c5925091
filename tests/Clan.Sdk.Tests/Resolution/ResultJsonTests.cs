using System.Text;
using System.Text.Json;
using Clan.Sdk.Definitions;
using Clan.Sdk.Json;
using Clan.Sdk.Resolution;
using Clan.Sdk.Tests.Resolution.Locations;

namespace Clan.Sdk.Tests.Resolution;

/// <summary>What is written of a result, field by field: programs in other languages read it.</summary>
public sealed class ResultJsonTests
{
    private const string Instances = """
        {"meta": {"name": "c"}, "machines": {"b": {"tags": ["t", "u"]}, "a": {"tags": ["t"]}, "d": {}}, "instances": {
          "m": {"module": {"name": "mesh"}, "roles": {"peer": {"tags": ["t"]}, "controller": {"machines": {"b": {}}}}},
          "b": {"module": {"name": "backup"}, "roles": {
            "server": {"tags": ["all"], "settings": {"quota": 2}, "machines": {"d": {"settings": {"code": 5}}}},
            "watcher": {"machines": {"a": {}}, "tags": ["t"]}}},
          "a": {"module": {"name": "backup"}, "roles": {"server": {"machines": {"ghost": {}, "a": {}}}}}}}
        """;

    private const string Services = """
        {"meta": {"name": "c"}, "machines": {"b": {"tags": ["t", "u"]}, "a": {"tags": ["t"]}, "d": {}}, "services": {
          "mesh": {"m": {"roles": {"peer": {"tags": ["t"]}, "controller": {"machines": ["b"]}}}},
          "backup": {
            "b": {"machines": {"d": {"config": {"code": 5}}}, "roles": {
              "server": {"tags": ["all"], "config": {"quota": 2}}, "watcher": {"machines": ["a"], "tags": ["t"]}}},
            "a": {"roles": {"server": {"machines": ["ghost", "a"]}}}}}}
        """;

    [Theory]
    [InlineData(
        Instances,
        """{"a":["t","all","nixos"],"b":["t","u","all","nixos"],"d":["all","nixos"]}""",
        """[{"module":"backup","instance":"a","role":"server","machines":["a"],"settings":{"code":null,"quota":1}},{"module":"backup","instance":"b","role":"server","machines":["a","b"],"settings":{"code":null,"quota":2}},{"module":"backup","instance":"b","role":"server","machines":["d"],"settings":{"quota":2}},{"module":"mesh","instance":"m","role":"controller","machines":["b"],"settings":{}},{"module":"mesh","instance":"m","role":"peer","machines":["a","b"],"settings":{}}]"""
    )]
    [InlineData(
        Services,
        """{"a":["all","t"],"b":["all","t","u"],"d":["all"]}""",
        """[{"module":"backup","machines":["a","b"],"settings":{"code":null,"quota":2}},{"module":"backup","machines":["d"],"settings":null},{"module":"mesh","machines":["a","b"],"settings":{}}]"""
    )]
    public void The_compact_result_names_each_member_and_each_value_once(string inventory, string machines, string settings)
    {
        const string Roles =
            """[{"module":"backup","instance":"a","role":"server","machines":["a"]},{"module":"backup","instance":"b","role":"server","machines":["a","b","d"]},{"module":"backup","instance":"b","role":"watcher","machines":["a","b"]},{"module":"mesh","instance":"m","role":"controller","machines":["b"]},{"module":"mesh","instance":"m","role":"peer","machines":["a","b"]}]""";

        var json = Resolve(inventory).ToCompactJson();

        Assert.Equal(
            $"{{\"resolved\":true,\"machines\":{machines},\"roles\":{Roles},\"settings\":{settings}",
            json.Split(",\"diagnostics\":")[0]
        );
    }

    [Theory]
    [InlineData(
        Instances,
        "a",
        """{"machine":"a","tags":["t","all","nixos"],"roles":[{"module":"backup","instance":"a","role":"server","listed":true,"tags":[]},{"module":"backup","instance":"b","role":"server","listed":false,"tags":["all"]},{"module":"backup","instance":"b","role":"watcher","listed":true,"tags":["t"]},{"module":"mesh","instance":"m","role":"peer","listed":false,"tags":["t"]}],"settings":[{"module":"backup","instance":"a","role":"server","settings":{"code":null,"quota":1}},{"module":"backup","instance":"b","role":"server","settings":{"code":null,"quota":2}},{"module":"mesh","instance":"m","role":"peer","settings":{}}]}"""
    )]
    [InlineData(
        Services,
        "a",
        """{"machine":"a","tags":["all","t"],"roles":[{"module":"backup","instance":"a","role":"server","listed":true,"tags":[]},{"module":"backup","instance":"b","role":"server","listed":false,"tags":["all"]},{"module":"backup","instance":"b","role":"watcher","listed":true,"tags":["t"]},{"module":"mesh","instance":"m","role":"peer","listed":false,"tags":["t"]}],"settings":[{"module":"backup","settings":{"code":null,"quota":2}},{"module":"mesh","settings":{}}]}"""
    )]
    [InlineData(
        Services,
        "d",
        """{"machine":"d","tags":["all"],"roles":[{"module":"backup","instance":"b","role":"server","listed":false,"tags":["all"]}],"settings":[{"module":"backup","settings":null}]}"""
    )]
    public void A_machine_says_its_tags_roles_and_settings(string inventory, string machine, string json) =>
        Assert.Equal(json, Resolve(inventory).GetMachine(machine).ToJson());

    [Fact]
    public void The_result_of_instances_says_who_holds_what_from_both_sides()
    {
        var resolved = Resolve(Instances);

        Assert.Equal(
            """{"a":[{"instance":"a","module":{"input":null,"name":"backup"},"roles":["server"]},{"instance":"b","module":{"input":null,"name":"backup"},"roles":["server","watcher"]},{"instance":"m","module":{"input":null,"name":"mesh"},"roles":["peer"]}],"b":[{"instance":"b","module":{"input":null,"name":"backup"},"roles":["server","watcher"]},{"instance":"m","module":{"input":null,"name":"mesh"},"roles":["controller","peer"]}],"d":[{"instance":"b","module":{"input":null,"name":"backup"},"roles":["server"]}]}""",
            Part(resolved, "machines")
        );
        Assert.Equal(
            """{"a":{"module":{"input":null,"name":"backup"},"roles":{"server":{"machines":["a","ghost"],"settings":{"a":{"code":null,"quota":1},"ghost":{"code":null,"quota":1}}}}},"b":{"module":{"input":null,"name":"backup"},"roles":{"server":{"machines":["a","b","d"],"settings":{"a":{"code":null,"quota":2},"b":{"code":null,"quota":2},"d":{"quota":2}}},"watcher":{"machines":["a","b"]}}},"m":{"module":{"input":null,"name":"mesh"},"roles":{"controller":{"machines":["b"],"settings":{"b":{}}},"peer":{"machines":["a","b"],"settings":{"a":{},"b":{}}}}}}""",
            Part(resolved, "instances")
        );
    }

    [Fact]
    public void The_result_of_services_says_what_each_machine_imports_and_gets()
    {
        var resolved = Resolve(Services);

        Assert.Equal(
            """{"config":{},"imports":["backup/roles/server.nix"],"services":{"backup":{"b":{"roles":{"client":{"machines":[]},"server":{"machines":["a","b","d"]},"watcher":{"machines":["a","a","b"]}}}}}}""",
            Part(resolved, "machines", "d")
        );
        Assert.Contains(
            """{"a":{"config":{"backup":{"code":null,"quota":2},"mesh":{}},"imports":["backup/roles/server.nix","backup/roles/server.nix","backup/roles/watcher.nix","mesh/roles/peer.nix"],"services":{"backup":{"a":{"roles":{"client":{"machines":[]},"server":{"machines":["ghost","a"]},"watcher":{"machines":[]}}},"b":{""",
            Part(resolved, "machines"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("""{"meta": {"name": "c"}, "instances": {"i": {"module": {"name": "backup"}, "roles": {"nope": {}}}}}""", "{}")]
    [InlineData("""{"meta": 5}""", "null")]
    public void Where_nothing_resolves_the_result_says_so(string inventory, string instances)
    {
        var resolved = Resolve(inventory);

        Assert.Equal("null", Part(resolved, "machines"));
        Assert.Equal(instances, Part(resolved, "instances"));
        Assert.StartsWith(
            """{"resolved":false,"machines":{},"roles":[],"settings":[],"diagnostics":[{"id":""",
            resolved.ToCompactJson(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_finding_says_what_it_is_about_and_where_it_is_written()
    {
        var wrong = Resolve(
            """{"meta": {"name": "c"}, "machines": {"a": {}, "b": {}}, "instances": {"i": {"module": {"name": "backup"}, "roles": {"server": {"tags": ["all"], "settings": {"x": {}}}}}}}"""
        );
        var few = Resolve(
            """{"meta": {"name": "c"}, "instances": {"m": {"module": {"name": "mesh"}, "roles": {"peer": {"tags": ["t"]}}}}}"""
        );

        const string Unknown =
            """{"id":"CLAN3001","kind":"unknown-option","severity":"error","message":"There is no option \"x\". The options here are: code, quota.","instance":"i","role":"server","machine":""";
        const string Place =
            ""","option":"x","path":["x"],"file":"f.json","line":1,"column":158,"help":"https://clan-sdk.github.io/clan-sdk/diagnostics/CLAN3001.html"}""";
        Assert.Equal($"[{Unknown}\"a\"{Place},{Unknown}\"b\"{Place}]", Part(wrong, "diagnostics"));
        Assert.Equal($"[{Unknown}\"a\",\"machines\":[\"a\",\"b\"]{Place}]}}", wrong.ToCompactJson().Split(",\"diagnostics\":")[1]);
        Assert.Contains("\"instance\":\"m\",\"role\":\"peer\",\"tag\":\"t\",\"file\":\"f.json\"", few.ToJson(), StringComparison.Ordinal);
        Assert.Contains("\"role\":\"controller\",\"limit\":1,\"file\":\"f.json\"", few.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_without_a_column_or_a_place_says_none()
    {
        var called = new Inventory("my clan").Resolve(Lab.Catalog).ToJson();
        var nowhere = InventoryResolver.Resolve(new ObjectValue(default), Lab.Catalog).ToJson();

        Assert.Matches("\"file\":\"[^\"]*ResultJsonTests.cs\",\"line\":[0-9]+,\"help\":", called);
        Assert.Contains("\"path\":[\"meta\",\"name\"],\"help\":", nowhere, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        """{"instances": {"z": {"module": {"name": "mesh"}, "roles": {"peer": {"machines": {"a": {}}}, "controller": {"machines": {"c": {}}}}}, "y": {"module": {"name": "mesh"}, "roles": {"peer": {"machines": {"b": {}}}, "controller": {"machines": {"b": {}}}}}, "x": {"module": {"name": "backup"}, "roles": {"server": {"machines": {"c": {}}}}}}}"""
    )]
    [InlineData(
        """{"services": {"mesh": {"z": {"roles": {"peer": {"machines": ["a"]}, "controller": {"machines": ["c"]}}}, "y": {"roles": {"peer": {"machines": ["b"]}, "controller": {"machines": ["b"]}}}}, "backup": {"x": {"roles": {"server": {"machines": ["c"]}}}}}}"""
    )]
    public void The_compact_result_is_sorted_by_module_instance_and_role_whoever_holds_them(string inventory)
    {
        var resolved = Resolve("""{"meta": {"name": "c"}, "machines": {"a": {}, "b": {}, "c": {}}, """ + inventory[1..]);

        using var json = JsonDocument.Parse(resolved.ToCompactJson());
        Assert.Equal(
            ["backup x server c", "mesh y controller b", "mesh y peer b", "mesh z controller c", "mesh z peer a"],
            json.RootElement.GetProperty("roles").EnumerateArray().Select(Line)
        );
        Assert.Equal(
            resolved.Section!.Known.Section == Section.Services
                ? ["backup c", "mesh a b c"]
                : ["backup x server c", "mesh y controller b", "mesh y peer b", "mesh z controller c", "mesh z peer a"],
            json.RootElement.GetProperty("settings").EnumerateArray().Select(Line)
        );

        static string Line(JsonElement element) =>
            string.Join(
                ' ',
                element
                    .EnumerateObject()
                    .SelectMany(part =>
                        part.Name == "settings" ? []
                        : part.Name == "machines" ? part.Value.EnumerateArray().Select(machine => machine.GetString())
                        : (string?[])[part.Value.GetString()]
                    )
            );
    }

    [Fact]
    public void A_result_from_a_file_says_its_name_first()
    {
        var resolved = Resolve("""{"meta": {"name": "c"}, "machines": {"a": {}}}""");

        Assert.StartsWith(
            "{\"file\":\"f.json\",\"canonical\":{",
            Written(writer => resolved.WriteJson(writer, "f.json")),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "{\"file\":\"f.json\",\"resolved\":",
            Written(writer => CompactResult.Write(writer, resolved, "f.json")),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "{\"file\":\"f.json\",\"machine\":",
            Written(writer => MachineJson.Write(writer, resolved.GetMachine("a"), "f.json")),
            StringComparison.Ordinal
        );

        static string Written(Action<NixJsonWriter> write)
        {
            using var writer = new NixJsonWriter();
            write(writer);
            return Encoding.UTF8.GetString(writer.Written);
        }
    }

    [Fact]
    public void Where_Nix_gives_up_there_is_no_result()
    {
        var resolved = Resolve("""{"meta": {"name": "c"}, "machines": {"a\u0000b": {}}}""");

        Assert.Equal("unusable-name", Assert.Single(resolved.Diagnostics).Kind);
        Assert.Null(resolved.Canonical);
    }

    private static ResolvedInventory Resolve(string inventory) => Inventory.Parse(inventory, "f.json").Resolve(Lab.Catalog);

    private static string Part(ResolvedInventory resolved, params string[] path)
    {
        using var json = JsonDocument.Parse(resolved.ToJson());
        return path.Aggregate(json.RootElement, (part, name) => part.GetProperty(name)).GetRawText();
    }
}
