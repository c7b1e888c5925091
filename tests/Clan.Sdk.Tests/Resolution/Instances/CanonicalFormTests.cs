using Clan.Sdk.Definitions;
using Clan.Sdk.Options;
using static Clan.Sdk.Tests.Resolution.Instances.Resolving;

namespace Clan.Sdk.Tests.Resolution.Instances;

/// <summary>docs/semantics/instances.md, section 1 and the module syntax of 5.16, where no vector shows a rule.</summary>
public class CanonicalFormTests
{
    [Theory]
    [InlineData("""{"modules": {"x": 1}}""")]
    [InlineData("""{"modules": null}""")]
    [InlineData("""{"assertions": [{"assertion": true, "message": "m"}]}""")]
    [InlineData("""{"config": {}}""")]
    public void Accepted_without_a_trace(string more)
    {
        var inventory = more.Contains("config", StringComparison.Ordinal)
            ? """{"config": {"meta": {"name": "quarry"}}}"""
            : $"{{\"meta\": {{\"name\": \"quarry\"}}, {more[1..]}";

        var resolved = Resolve(inventory);

        Assert.Empty(resolved.Diagnostics);
        Assert.Equal(
            """{"instances":{},"machines":{},"meta":{"description":null,"domain":"clan","icon":null,"name":"quarry","tld":null},"tags":{"all":[],"darwin":[],"nixos":[]}}""",
            resolved.Canonical()
        );
    }

    [Theory]
    [InlineData("""{}""", "Error missing-value meta.name")]
    [InlineData("""{"meta": {}}""", "Error missing-value meta.name")]
    [InlineData("""{"meta": null}""", "Error wrong-type meta")]
    [InlineData("""{"meta": {"name": null}}""", "Error wrong-type meta.name")]
    [InlineData("""{"meta": {"name": "a b"}}""", "Error wrong-type meta.name")]
    [InlineData("""{"meta": {"name": "a\n"}}""", "Error wrong-type meta.name")]
    [InlineData("""{"meta": {"name": "q", "tld": "a1"}}""", "Error wrong-type meta.tld")]
    [InlineData("""{"meta": {"name": "q", "tld": ""}}""", "Error wrong-type meta.tld")]
    [InlineData("""{"meta": {"name": "q", "domain": ""}}""", "Error wrong-type meta.domain")]
    [InlineData("""{"meta": {"name": "q", "domain": "-a"}}""", "Error wrong-type meta.domain")]
    [InlineData("""{"meta": {"name": "q", "domain": "a-"}}""", "Error wrong-type meta.domain")]
    [InlineData("""{"meta": {"name": "q", "domain": "a..b"}}""", "Error wrong-type meta.domain")]
    [InlineData("""{"meta": {"name": "q", "domain": "A"}}""", "Error wrong-type meta.domain")]
    [InlineData("""{"meta": {"name": "q", "domain": "a.b\n"}}""", "Error wrong-type meta.domain")]
    [InlineData("""{"meta": {"name": "q"}, "machines": null}""", "Error wrong-type machines")]
    [InlineData("""{"meta": {"name": "q"}, "instances": []}""", "Error wrong-type instances")]
    [InlineData("""{"meta": {"name": "q"}, "tags": null}""", "Error wrong-type tags")]
    [InlineData("""{"meta": {"name": "q"}, "tags": {"t": "anvil"}}""", "Error wrong-type tags.t")]
    [InlineData("""{"meta": {"name": "q"}, "tags": {"t": [1]}}""", "Error wrong-type tags.t.0")]
    [InlineData("""{"meta": {"name": "q"}, "services": null}""", "Error removed-option services")]
    [InlineData("""{"meta": {"name": "q"}, "machines": {"m": {"installedAt": 1000.0}}}""", "Error wrong-type machines.m.installedAt")]
    [InlineData("""{"meta": {"name": "q"}, "machines": {"m": {"installedAt": 1e3}}}""", "Error wrong-type machines.m.installedAt")]
    [InlineData("""{"meta": {"name": "q"}, "machines": {"m": {"machineClass": "windows"}}}""", "Error wrong-type machines.m.machineClass")]
    [InlineData("""{"meta": {"name": "q"}, "machines": {"m": {"machineClass": null}}}""", "Error wrong-type machines.m.machineClass")]
    [InlineData("""{"meta": {"name": "q"}, "machines": {"m": {"tags": ["a", null]}}}""", "Error wrong-type machines.m.tags.1")]
    [InlineData("""{"meta": {"name": "q"}, "machines": {"m": {"deploy": {"host": "h"}}}}""", "Error unknown-option deploy.host")]
    [InlineData("""{"meta": {"name": "q"}, "machines": {"m": {"system": "s"}}}""", "Error unknown-option system")]
    [InlineData("""{"meta": {"name": "q"}, "instances": {"i": null}}""", "Error wrong-type instances.i")]
    [InlineData("""{"meta": {"name": "q"}, "instances": {"i": {"module": null}}}""", "Error wrong-type instances.i.module")]
    [InlineData("""{"meta": {"name": "q"}, "instances": {"i": {"module": {"name": null}}}}""", "Error wrong-type instances.i.module.name")]
    [InlineData("""{"meta": {"name": "q"}, "instances": {"i": {"module": {"input": 1}}}}""", "Error wrong-type instances.i.module.input")]
    [InlineData("""{"meta": {"name": "q"}, "instances": {"i": {"roles": {"r": null}}}}""", "Error wrong-type instances.i.roles.r")]
    [InlineData(
        """{"meta": {"name": "q"}, "instances": {"i": {"roles": {"r": {"machines": {"m": null}}}}}}""",
        "Error wrong-type instances.i.roles.r.machines.m"
    )]
    [InlineData(
        """{"meta": {"name": "q"}, "instances": {"i": {"roles": {"r": {"tags": null}}}}}""",
        "Error wrong-type instances.i.roles.r.tags"
    )]
    [InlineData(
        """{"meta": {"name": "q"}, "instances": {"i": {"roles": {"r": {"tags": {"t": null}}}}}}""",
        "Error wrong-type instances.i.roles.r.tags.t"
    )]
    [InlineData(
        """{"meta": {"name": "q"}, "instances": {"i": {"roles": {"r": {"tags": {"t": {"machines": []}}}}}}}""",
        "Error unknown-option machines"
    )]
    [InlineData(
        """{"meta": {"name": "q"}, "instances": {"i": {"roles": {"r": {"settings": null}}}}}""",
        "Error wrong-type instances.i.roles.r.settings"
    )]
    [InlineData(
        """{"meta": {"name": "q"}, "instances": {"i": {"roles": {"r": {"settings": {"imports": []}}}}}}""",
        "Error reserved-name instances.i.roles.r.settings.imports"
    )]
    [InlineData("""{"meta": {"name": "q"}, "instances": {"i": {"roles": {"config": {"config": {}}}}}}""", "Error unknown-option config")]
    [InlineData("""{"meta": {"name": "q"}, "assertions": {}}""", "Error wrong-type assertions")]
    [InlineData("""{"meta": {"name": "q"}, "assertions": [true]}""", "Error wrong-type assertions.0")]
    [InlineData("""{"meta": {"config": {"name": "q"}, "icon": "i"}}""", "Error reserved-name meta.icon")]
    [InlineData("""{"meta": {"imports": ["m.nix"], "name": "q"}}""", "Error reserved-name meta.imports")]
    [InlineData("""{"meta": {"name": "q"}, "tags": {"imports": ["m"]}}""", "Error reserved-name tags.imports")]
    public void Refused(string inventory, string finding)
    {
        var resolved = Resolve(inventory);

        Assert.Null(resolved.Canonical);
        Assert.Equal([finding], resolved.Findings());
    }

    [Fact]
    public void Every_problem_is_reported_and_has_its_place()
    {
        var resolved = Resolve(
            """
            {
              "meta": {"name": "q.q"},
              "machines": {"m": {"tags": "t"}},
              "instances": {"i": {"rolls": {}}}
            }
            """
        );

        Assert.Equal(
            ["Error unknown-option rolls", "Error wrong-type machines.m.tags", "Error wrong-type meta.name"],
            resolved.Findings().Order(StringComparer.Ordinal)
        );
        Assert.Equal([(2, 20), (3, 30), (4, 23)], resolved.Diagnostics.Select(d => (d.Location.Line, d.Location.Column)).Order());
        Assert.Contains("Did you mean \"roles\"?", resolved.Diagnostics.Single(d => d.Option == "rolls").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"name": "q"}""", "\"clan\"")]
    [InlineData("""{"name": "q", "tld": null}""", "\"clan\"")]
    [InlineData("""{"name": "q", "tld": "pit"}""", "\"pit\"")]
    [InlineData("""{"name": "q", "tld": "pit", "domain": "clan"}""", "\"clan\"")]
    public void The_domain_follows_from_the_tld_unless_it_is_set(string meta, string domain) =>
        Assert.Equal(domain, Resolve($"{{\"meta\": {meta}}}").Canonical("meta", "domain"));

    [Fact]
    public void Names_default_to_their_keys()
    {
        var resolved = Resolve(Quarry("""{"kde": {}, "desk": {"module": {"name": "kde"}}, "": {"module": {}}}"""));

        Assert.Equal("\"anvil\"", resolved.Canonical("machines", "anvil", "name"));
        Assert.Equal("""{"input":null,"name":"kde"}""", resolved.Canonical("instances", "kde", "module"));
        Assert.Equal("""{"input":null,"name":"kde"}""", resolved.Canonical("instances", "desk", "module"));
        Assert.Equal("""{"input":null,"name":""}""", resolved.Canonical("instances", "", "module"));
    }

    [Fact]
    public void Settings_are_kept_as_written_and_extra_modules_left_out()
    {
        var resolved = Resolve(
            Quarry(
                """
                {"kde": {"roles": {"default": {
                  "machines": {"anvil": {"settings": {"_file": "f", "config": {"x": {"_type": "override", "priority": 50, "content": 1.0}}}}},
                  "settings": {"_type": "if", "condition": true, "content": {"y": null}},
                  "tags": {"forge": {"settings": {"_type": "if", "condition": false, "content": {"z": 1}}}},
                  "extraModules": "anything"}}}}
                """
            )
        );

        Assert.Equal(
            """{"machines":{"anvil":{"settings":{"_file":"f","config":{"x":{"_type":"override","content":1.0,"priority":50}}}}},"settings":{"y":null},"tags":{"forge":{"settings":{}}}}""",
            resolved.Canonical("instances", "kde", "roles", "default")
        );
    }

    [Fact]
    public void One_place_takes_one_settings_object() =>
        Assert.Equal(
            ["Error conflict instances.kde.roles.default.settings"],
            Resolve(Quarry("""{"kde": {"roles": {"default": {"settings": {"_type": "merge", "contents": [{}, {}]}}}}}""")).Findings()
        );

    [Fact]
    public void Lists_and_objects_of_tags_unite() =>
        Assert.Equal(
            """{"forge":{"settings":{}},"metal":{"settings":{"a":1}}}""",
            Resolve(
                    Quarry(
                        """{"kde": {"roles": {"default": {"tags": {"_type": "merge", "contents": [["forge", "metal"], {"metal": {"settings": {"a": 1}}}]}}}}}"""
                    )
                )
                .Canonical("instances", "kde", "roles", "default", "tags")
        );

    [Fact]
    public void The_canonical_form_is_a_fixed_point()
    {
        var first = Resolve(
            Quarry(
                """{"u": {"module": {"name": "users"}, "roles": {"default": {"tags": ["forge"], "settings": {"user": "mira"}}}}}""",
                "\"tags\": {\"wet\": [\"anvil\", \"ghost\"]}"
            )
        );

        Assert.Equal(first.Canonical(), Resolve(first.Canonical()!).Canonical());
    }

    [Fact]
    public void A_deprecated_field_is_a_warning_only()
    {
        var resolved = Resolve("""{"meta": {"name": "q", "tld": "pit"}}""");

        Assert.Equal(["Warning deprecated-option meta.tld"], resolved.Findings());
        Assert.Equal(
            "inventory.json(1,31): warning CLAN3019: \"meta.tld\" is deprecated; set \"meta.domain\" instead.",
            resolved.Diagnostics[0].ToString()
        );
        Assert.NotNull(resolved.Canonical);
    }

    [Fact]
    public void The_fields_are_those_of_the_schema_that_is_given()
    {
        var catalog = ModuleCatalog.Of(
            [],
            [
                """
                {"section":"instances",
                 "machine":{"owner":{"t":"nullOr","of":{"t":"str"},"default":null},"deploy":{"t":"group","options":{"port":{"t":"int","default":22}}},"name":{"t":"str","default":"‹name›"}},
                 "meta":{"region":{"t":"str","default":"here"}},
                 "instance":{"enabled":{"t":"bool","default":true},"module":{"t":"submodule","options":{"rev":{"t":"str","default":"main"}}}},
                 "role":{"note":{"t":"str","default":""}},
                 "instanceMachine":{"weight":{"t":"int","default":1}}}
                """,
            ]
        );

        var resolved = Resolve(
            """
            {"meta": {"name": "q"}, "machines": {"m": {"owner": "mira"}},
             "instances": {"i": {"module": {"name": "x", "input": "other"}, "roles": {"r": {"machines": {"m": {"weight": 2}}, "tags": ["t"]}}}}}
            """,
            catalog
        );

        Assert.Equal("\"here\"", resolved.Canonical("meta", "region"));
        Assert.Equal("""{"port":22}""", resolved.Canonical("machines", "m", "deploy"));
        Assert.Equal(("\"mira\"", "\"m\""), (resolved.Canonical("machines", "m", "owner"), resolved.Canonical("machines", "m", "name")));
        Assert.Equal("true", resolved.Canonical("instances", "i", "enabled"));
        Assert.Equal("""{"input":"other","name":"x","rev":"main"}""", resolved.Canonical("instances", "i", "module"));
        Assert.Equal(
            """{"machines":{"m":{"settings":{},"weight":2}},"note":"","settings":{},"tags":{"t":{"settings":{}}}}""",
            resolved.Canonical("instances", "i", "roles", "r")
        );
    }

    // 1.1: options of clan's own that nobody reads.
    [Theory]
    [InlineData("_inventoryFile")]
    [InlineData("noInstanceOptions")]
    public void No_value_is_wrong_that_nobody_reads(string option)
    {
        var resolved = Resolve($$$"""{"meta": {"name": "q"}, "{{{option}}}": [5]}""");

        Assert.Empty(resolved.Diagnostics);
        Assert.DoesNotContain(option, resolved.Canonical()!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_module_name_that_is_written_is_no_default_even_where_it_is_empty() =>
        Assert.Equal(
            """{"input":null,"name":""}""",
            Resolve("""{"meta": {"name": "q"}, "instances": {"i": {"module": {"name": ""}}}}""").Canonical("instances", "i", "module")
        );

    [Fact]
    public void Assertions_are_not_asked_where_nothing_evaluates() =>
        Assert.Equal(
            ["Error missing-value meta.name"],
            Resolve("""{"meta": {"tld": "pit"}, "assertions": [{"assertion": false}]}""").Findings()
        );

    [Fact]
    public void A_domain_that_is_no_text_does_not_follow_from_the_tld() =>
        Assert.Equal(
            """{"name":"q"}""",
            Resolve(
                    """{"meta": {"name": "q"}}""",
                    ModuleCatalog.Of([], ["""{"section":"instances","machine":{},"meta":{"domain":{"t":"int","computed":true}}}"""])
                )
                .Canonical("meta")
        );
}
