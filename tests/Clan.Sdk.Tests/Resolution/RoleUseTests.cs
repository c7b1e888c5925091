using Clan.Sdk.Definitions;
using Clan.Sdk.Resolution.Common;
using Clan.Sdk.Tests.Resolution.Locations;

namespace Clan.Sdk.Tests.Resolution;

/// <summary>The roles of a result as explanations and pictures of a fleet read them.</summary>
public sealed class RoleUseTests
{
    [Fact]
    public void Roles_of_instances_come_by_module_instance_and_role()
    {
        var section = Inventory
            .Parse(
                """
                {"meta": {"name": "c"}, "machines": {"a": {}}, "instances": {
                "a": {"module": {"name": "mesh"}, "roles": {"peer": {}, "controller": {"machines": {"a": {}}}}},
                "z": {"module": {"name": "backup"}, "roles": {"server": {"tags": {"t": {"settings": {"quota": 1}}, "s": {}}}}},
                "y": {"module": {"name": "backup", "input": "other"}, "roles": {"x": {"machines": {"a": {"settings": {"n": 1}}, "b": {}}}}}}}
                """,
                "f.json"
            )
            .Resolve(Lab.Catalog)
            .Section!;

        Assert.Equal(
            [
                "backup other y(4,1) x(4,65) a(4,84){\"n\":1} b(4,113) |",
                "backup clan-core z(3,1) server(3,47) | t(3,67){\"quota\":1} s(3,100)",
                "mesh clan-core a(2,1) controller(2,57) a(2,85) |",
                "mesh clan-core a(2,1) peer(2,45) |",
            ],
            section.Roles.Select(Line)
        );
        Assert.Equal(["t", "s"], section.TagsThatGive(section.Roles[1]).Select(tag => tag.Name));
    }

    // R5: a tag that no machine has drops the members of the tags before it.
    [Theory]
    [InlineData("""["t", "u"]""", "t", "u")]
    [InlineData("""["none", "t"]""", "none", "t")]
    [InlineData("""["t", "none"]""", "none")]
    [InlineData("""["t", "none", "u"]""", "none", "u")]
    [InlineData("""["t", "none", "void", "u"]""", "void", "u")]
    [InlineData("[]")]
    public void A_tag_without_a_machine_takes_from_the_tags_before_it_that_they_give_a_role(string tags, params string[] give)
    {
        var section = Services("""{"backup": {"i": {"roles": {"server": {"tags": """ + tags + "}}}}}");

        Assert.Equal(give, section.TagsThatGive(section.Roles.Single(role => role.Role == "server")).Select(tag => tag.Name));
    }

    [Fact]
    public void Roles_of_services_come_with_those_that_are_not_written()
    {
        var section = Services("""{"backup": {"i": {"roles": {"server": {"machines": ["a", "g"], "tags": ["t"]}}}}}""");

        Assert.Equal(
            [
                "backup clan-core i(2,25) client |",
                "backup clan-core i(2,25) server(2,41) a(2,65) g(2,70) | t(2,85)",
                "backup clan-core i(2,25) watcher |",
            ],
            section.Roles.Select(Line)
        );
        Assert.Null(section.SettingsOf(0, "i", "server"));
    }

    [Fact]
    public void Settings_of_instances_are_not_asked_for_by_module_alone()
    {
        var resolved = Inventory
            .Parse(
                """{"meta": {"name": "c"}, "machines": {"a": {}, "b": {}}, "instances": {"i": {"module": {"name": "backup"}, "roles": {"server": {"machines": {"a": {}}}}}}}"""
            )
            .Resolve(Lab.Catalog);

        Assert.Null(resolved.Section!.SettingsOf(0, "backup"));
        Assert.NotNull(resolved.Section.SettingsOf(0, "i", "server"));
        Assert.Null(resolved.Section.SettingsOf(1, "i", "server"));
        Assert.Null(resolved.Section.SettingsOf(0, "i", "client"));
        Assert.Null(resolved.Section.SettingsOf(0, "j", "server"));
    }

    private static SectionResult Services(string services) =>
        Inventory
            .Parse(
                "{\"meta\": {\"name\": \"c\"}, \"machines\": {\"a\": {\"tags\": [\"t\"]}, \"b\": {\"tags\": [\"t\", \"u\"]}},\n\"services\": "
                    + services
                    + "}",
                "f.json"
            )
            .Resolve(Lab.Catalog, Section.Services)
            .Section!;

    private static string Line(RoleUse role) =>
        $"{role.Module} {role.Input ?? "clan-core"} {At(role.Instance, role.InstanceLocation)} {At(role.Role, role.Location)}{Names(role.Machines)} |{Names(role.Tags)}";

    private static string Names(IReadOnlyList<WrittenName> names) =>
        string.Concat(names.Select(name => $" {At(name.Name, name.Location)}{name.Settings}"));

    private static string At(string name, SourceLocation location) =>
        location.IsKnown ? $"{name}({location.Line},{location.Column})" : name;
}
