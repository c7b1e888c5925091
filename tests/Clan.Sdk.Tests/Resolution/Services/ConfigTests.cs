using Clan.Sdk.Definitions;

namespace Clan.Sdk.Tests.Resolution.Services;

/// <summary>docs/semantics/services.md §6 where no vector asks.</summary>
public class ConfigTests
{
    private const string Rich = """
        {"section": "services", "name": "rich", "features": ["inventory"], "roles": {
          "a": {"settings": {"type": "object", "additionalProperties": false, "properties": {
            "list": {"type": "array", "items": {"type": "string"}, "default": ["d"]},
            "text": {"type": "string", "x-clan-type": "lines", "default": ""},
            "record": {"type": "object", "x-clan-type": "submodule", "additionalProperties": false, "default": {}, "properties": {
              "list": {"type": "array", "items": {"type": "string"}, "default": []}}},
            "attrs": {"type": "object", "x-clan-type": "attrs", "default": {}},
            "gone": {"x-clan-removed": true},
            "secret": {"type": "string", "x-clan-default": "computed"}}}},
          "b": {"settings": {"type": "object", "additionalProperties": false, "properties": {"port": {"type": "integer", "minimum": 0, "maximum": 65535, "default": 22}}}},
          "open": {}}}
        """;

    private static readonly ModuleCatalog Catalog = SchemaModules.With(Rich);

    private static ResolvedInventory Resolve(string instances) => Services.OnThree($$$"""{"rich": {{{instances}}} }""", Catalog);

    [Fact]
    public void Levels_join_in_order_and_reversed_inside_a_record()
    {
        var resolved = Resolve(
            """
            {"i1": {"config": {"list": ["i"], "text": "i", "record": {"list": ["i"]}, "attrs": {"k": 1, "i": 1}},
               "machines": {"fox": {"config": {"list": ["m"], "text": "m", "record": {"list": ["m"]}, "attrs": {"k": 2}}}},
               "roles": {"a": {"machines": ["fox"], "config": {"list": ["r"], "text": "r", "record": {"list": ["r"]}, "attrs": {"k": 3}}}}},
             "i2": {"config": {"list": ["2"], "text": "2", "record": {"list": ["2"]}, "attrs": {"k": 4}}, "roles": {"a": {"machines": ["fox"]}}}}
            """
        );

        Assert.Empty(resolved.Findings());
        Assert.Equal(
            """{"attrs":{"i":1,"k":3},"list":["2","i","m","r"],"record":{"list":["r","m","i","2"]},"text":"2\ni\nm\nr"}""",
            resolved.Machine("fox", "config", "rich")
        );
    }

    [Fact]
    public void Machine_config_of_a_machine_without_role_is_not_looked_at() =>
        Assert.Empty(
            Resolve("""{"i": {"machines": {"otter": {"config": {"nonsense": 1}}}, "roles": {"a": {"machines": ["fox"]}}}}""").Findings()
        );

    [Fact]
    public void Options_are_those_of_all_roles_in_all_instances()
    {
        var resolved = Resolve(
            """{"i": {"config": {"port": 1}, "roles": {"a": {"tags": ["w"]}}}, "j": {"roles": {"b": {"machines": ["jay"]}}}}"""
        );

        Assert.Equal(["unknown-option rich fox port"], resolved.Findings());
        Assert.Equal(
            "\"port\" is an option of the role \"b\" of rich, but here only the options of the role \"a\" count. "
                + "Move it to the config of the role \"b\".",
            resolved.Diagnostics.Single(found => found.Kind == "unknown-option").Message
        );
        Assert.Equal("1", resolved.Machine("jay", "config", "rich", "port"));
    }

    [Fact]
    public void Removed_options_fail_and_computed_ones_are_left_out()
    {
        var resolved = Resolve(
            """{"i": {"machines": {"fox": {"config": {"gone": 1}}, "jay": {"config": {"secret": "s"}}}, "roles": {"a": {"tags": ["all"]}}}}"""
        );

        Assert.Equal(["removed-option rich fox gone"], resolved.Findings());
        Assert.Equal("{}", resolved.Machine("fox", "config"));
        Assert.Equal("\"s\"", resolved.Machine("jay", "config", "rich", "secret"));
        Assert.Equal("""{"attrs":{},"list":["d"],"record":{"list":[]},"text":""}""", resolved.Machine("otter", "config", "rich"));
    }

    [Fact]
    public void An_open_role_takes_everything_and_says_so()
    {
        var resolved = Resolve(
            """{"i": {"config": {"free": {"x": [1]}}, "roles": {"open": {"machines": ["fox"], "config": {"free": {"y": 2}}}}}}"""
        );

        Assert.Equal(["unchecked-settings rich i open"], resolved.Findings(DiagnosticSeverity.Info));
        Assert.Equal("""{"free":{"x":[1],"y":2}}""", resolved.Machine("fox", "config", "rich"));
    }

    [Fact]
    public void All_errors_of_a_config_are_reported_with_their_machines()
    {
        var resolved = Resolve(
            """{"i": {"config": {"list": "x", "txt": 1, "record": {"list": [1]}}, "roles": {"a": {"tags": ["w"], "config": {"port": 1}}}}}"""
        );

        string[] onFox =
        [
            "wrong-type rich fox list",
            "wrong-type rich fox record.list.0",
            "unknown-option rich fox txt",
            "unknown-option rich fox port",
        ];
        Assert.Equal(onFox.Order(StringComparer.Ordinal), resolved.Findings().Order(StringComparer.Ordinal));
        Assert.All(resolved.Diagnostics, found => Assert.Equal(["fox", "jay"], found.Machines));
    }

    [Fact]
    public void A_conflict_names_both_places()
    {
        var found = Assert.Single(
            Services
                .Resolve(
                    "{\"meta\": {\"name\": \"o\"}, \"machines\": {\"fox\": {}}, \"services\": {\"single-disk\": {\"i\": {\n"
                        + "\"config\": {\"device\": \"/a\"},\n"
                        + "\"roles\": {\"default\": {\"machines\": [\"fox\"], \"config\": {\"device\": \"/b\"}}}}}}}"
                )
                .Diagnostics
        );

        Assert.Equal(3, found.Location.Line);
        Assert.Contains("inventory.json(2,22)", found.Message, StringComparison.Ordinal);
        Assert.Contains("role default of i", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_default_that_names_the_machine_differs_between_machines()
    {
        var resolved = Services.OnThree(
            """{"zerotier": {"n": {"roles": {"peer": {"tags": ["w"]}, "controller": {"machines": ["otter"]}}}}}"""
        );

        Assert.Equal("""["fox"]""", resolved.Machine("fox", "config", "zerotier", "excludeHosts"));
        Assert.Equal("""["jay"]""", resolved.Machine("jay", "config", "zerotier", "excludeHosts"));
    }
}
