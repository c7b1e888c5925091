using Clan.Sdk.Options;
using static Clan.Sdk.Tests.Resolution.Instances.Resolving;

namespace Clan.Sdk.Tests.Resolution.Instances;

/// <summary>Mark where clan's own definitions stand beside the inventory's (docs/semantics/instances.md 5.15), as Nix was seen to take them.</summary>
public class TagMarksTests
{
    [Theory]
    [InlineData("""["own"]""", """["own","all","nixos"]""")]
    [InlineData("""{"_type": "order", "priority": 1500, "content": ["own"]}""", """["all","nixos","own"]""")]
    [InlineData("""{"_type": "order", "priority": 500, "content": ["own"]}""", """["own","all","nixos"]""")]
    [InlineData("""{"_type": "override", "priority": 50, "content": ["own"]}""", """["own"]""")]
    [InlineData("""{"_type": "override", "priority": 1000, "content": ["own"]}""", """["all","nixos"]""")]
    [InlineData("""{"_type": "if", "condition": false, "content": ["own"]}""", """["all","nixos"]""")]
    [InlineData(
        """{"_type": "merge", "contents": [{"_type": "order", "priority": 1500, "content": ["late", "all"]}, ["own"]]}""",
        """["own","all","nixos","late"]"""
    )]
    public void Own_tags_and_the_table_are_definitions_of_one_option(string tags, string expected) =>
        Assert.Equal(
            expected,
            Resolve("""{"meta": {"name": "q"}, "machines": {"m": {"tags": """ + tags + "}}}").Canonical("machines", "m", "tags")
        );

    [Theory]
    [InlineData("""{"_type": "override", "priority": 2000, "content": ["x"]}""", """["m"]""")]
    [InlineData("""{"_type": "override", "priority": 1000, "content": ["x"]}""", """["m","x"]""")]
    [InlineData("""{"_type": "if", "condition": false, "content": ["x"]}""", """["m"]""")]
    [InlineData("""["x"]""", """["x"]""")]
    public void A_computed_entry_of_the_table_has_a_priority(string all, string expected) =>
        Assert.Equal(
            expected,
            Resolve("""{"meta": {"name": "q"}, "machines": {"m": {}}, "tags": {"all": """ + all + "}}").Canonical("tags", "all")
        );

    [Fact]
    public void A_weak_mark_around_all_machines_loses_to_clans_own_definition() =>
        Assert.Equal(
            "{}",
            Resolve("""{"meta": {"name": "q"}, "machines": {"_type": "override", "priority": 1000, "content": {"m": {}}}}""")
                .Canonical("machines")
        );

    [Fact]
    public void A_strong_mark_around_all_machines_leaves_their_tags_alone() =>
        Assert.Equal(
            """["all","nixos"]""",
            Resolve("""{"meta": {"name": "q"}, "machines": {"_type": "override", "priority": 50, "content": {"m": {}}}}""")
                .Canonical("machines", "m", "tags")
        );

    [Fact]
    public void A_machine_under_a_false_condition_stays_without_a_name()
    {
        var resolved = Resolve("""{"meta": {"name": "q"}, "machines": {"m": {"_type": "if", "condition": false, "content": {}}}}""");

        Assert.Equal("\"‹name›\"", resolved.Canonical("machines", "m", "name"));
        Assert.Equal("[]", resolved.Canonical("machines", "m", "tags"));
        Assert.Equal("""["m"]""", resolved.Canonical("tags", "all"));
    }

    [Fact]
    public void A_static_tag_under_a_false_condition_stays_empty() =>
        Assert.Equal(
            "[]",
            Resolve("""{"meta": {"name": "q"}, "tags": {"t": {"_type": "if", "condition": false, "content": ["m"]}}}""")
                .Canonical("tags", "t")
        );

    [Fact]
    public void What_is_added_to_a_computed_entry_stands_behind_the_machines_of_its_class()
    {
        var resolved = Resolve(
            """
            {"meta": {"name": "q"}, "machines": {"m": {}, "mac": {"machineClass": "darwin"}, "x": {}}, "tags": {
              "nixos": {"_type": "override", "priority": 1000, "content": ["mac"]},
              "darwin": {"_type": "override", "priority": 1000, "content": ["x"]}}}
            """
        );

        Assert.Equal("""{"all":["m","mac","x"],"darwin":["mac","x"],"nixos":["m","x","mac"]}""", resolved.Canonical("tags"));
        Assert.Equal("""["all","darwin","nixos"]""", resolved.Canonical("machines", "mac", "tags"));
        Assert.Equal("""["all","darwin","nixos"]""", resolved.Canonical("machines", "x", "tags"));
        Assert.Equal("""["all","nixos"]""", resolved.Canonical("machines", "m", "tags"));
    }

    // 5.2: modules are merged in reverse, the later of two definitions of a machine first.
    [Theory]
    [InlineData("""{"config": {"tags": ["own"]}}""", """["own","all","nixos"]""")]
    [InlineData("""{"config": {"tags": {"_type": "order", "priority": 1500, "content": ["own"]}}}""", """["all","nixos","own"]""")]
    [InlineData("""{"_type": "merge", "contents": [{"tags": ["one"]}, {"tags": ["two"]}]}""", """["two","one","all","nixos"]""")]
    public void A_machine_is_a_module_whose_tags_stand_beside_those_of_the_table(string machine, string tags) =>
        Assert.Equal(tags, Resolve("""{"meta": {"name": "q"}, "machines": {"m": """ + machine + "}}").Canonical("machines", "m", "tags"));

    [Fact]
    public void A_weak_mark_around_meta_loses_to_clans_own_definition() =>
        Assert.Equal(
            ["Error missing-value meta.name"],
            Resolve("""{"meta": {"_type": "override", "priority": 1000, "content": {"name": "q"}}}""").Findings()
        );

    [Fact]
    public void A_mark_around_the_whole_inventory_leaves_what_clan_defines() =>
        Assert.Equal(
            """{"all":["m"],"darwin":[],"nixos":["m"]}""",
            Resolve("""{"_type": "if", "condition": true, "content": {"meta": {"name": "q"}, "machines": {"m": {}}}}""").Canonical("tags")
        );
}
