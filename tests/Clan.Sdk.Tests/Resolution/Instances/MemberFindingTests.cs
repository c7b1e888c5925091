using Clan.Sdk.Tests.Resolution.Locations;

namespace Clan.Sdk.Tests.Resolution.Instances;

/// <summary>What is said of members, roles and limits (docs/semantics/instances.md, sections 4 and 7): severity, words and place.</summary>
public class MemberFindingTests
{
    [Theory]
    [InlineData(
        """{"instances": {"i": {"module": {"name": "backup"}, "roles": {"watcher": {"tags": ["T"]}}}}}""",
        """f.json(2,82): warning CLAN3012: No machine has the tag "T". Did you mean "t"? Give it to a machine, or take it out of the role. Tags in use: all, nixos, t, u. [instance i, role watcher, tag T]"""
    )]
    [InlineData(
        """{"instances": {"i": {"module": {"name": "backup"}, "roles": {"watcher": {"tags": ["d"]}}}}}""",
        """f.json(2,82): warning CLAN3012: No machine has the tag "d". There is a machine of this name: to use it, write it under "machines". [instance i, role watcher, tag d]"""
    )]
    [InlineData(
        """{"instances": {"i": {"module": {"name": "backup"}, "roles": {"watcher": {"machines": {"aa": {}}}}}}}""",
        """f.json(2,86): warning CLAN3013: The inventory declares no machine "aa": it counts as a member, but nothing is configured for it. Did you mean "a"? Add it, or declare it as external if Nix declares it. [instance i, role watcher, machine aa]"""
    )]
    [InlineData(
        """{"tags": {"empty": ["ghost"]}, "instances": {"i": {"module": {"name": "backup"}, "roles": {"watcher": {"machines": {"empty": {}}}}}}}""",
        """f.json(2,116): warning CLAN3013: The inventory declares no machine "empty": it counts as a member, but nothing is configured for it. There is a tag of this name: to use it, write it under "tags". [instance i, role watcher, machine empty]"""
    )]
    [InlineData(
        """{"instances": {"i": {"module": {"name": "backup"}, "roles": {"watcher": {"machines": {"u": {}, "nixos": {}}}}}}}""",
        """f.json(2,95): warning CLAN3013: The inventory declares no machine "nixos": it counts as a member, but nothing is configured for it. There is a tag of this name: to use it, write it under "tags". [instance i, role watcher, machine nixos]""",
        """f.json(2,86): warning CLAN3013: The inventory declares no machine "u": it counts as a member, but nothing is configured for it. There is a tag of this name: to use it, write it under "tags". [instance i, role watcher, machine u]"""
    )]
    [InlineData(
        """{"instances": {"i": {"module": {"name": "backup"}, "roles": {"watcher": {"tags": ["far", "away"], "machines": {"north": {}, "alone": {}}}}}}}""",
        """f.json(2,89): warning CLAN3012: No machine has the tag "away". Give it to a machine, or take it out of the role. Tags in use: all, nixos, t, u. [instance i, role watcher, tag away]""",
        """f.json(2,82): warning CLAN3012: No machine has the tag "far". Give it to a machine, or take it out of the role. Tags in use: all, nixos, t, u. [instance i, role watcher, tag far]""",
        """f.json(2,124): warning CLAN3013: The inventory declares no machine "alone": it counts as a member, but nothing is configured for it. Add it, or declare it as external if Nix declares it. [instance i, role watcher, machine alone]""",
        """f.json(2,111): warning CLAN3013: The inventory declares no machine "north": it counts as a member, but nothing is configured for it. Add it, or declare it as external if Nix declares it. [instance i, role watcher, machine north]"""
    )]
    [InlineData(
        """{"machines": {}, "instances": {"i": {"module": {"name": "backup"}, "roles": {"watcher": {"tags": ["t"]}}}}}""",
        """f.json(2,98): warning CLAN3012: No machine has the tag "t". Give it to a machine, or take it out of the role. Tags in use: none. [instance i, role watcher, tag t]"""
    )]
    public void Of_members(string inventory, params string[] findings) =>
        Assert.Equal(findings, FindingText.Of(Section.Instances, inventory));

    [Theory]
    [InlineData(
        """{"instances": {"i": {"module": {"name": "backup"}, "roles": {"servers": {"machines": {"a": {}}}, "zz": {}}}}}""",
        """f.json(2,61): error CLAN3010: The module "backup" has no role "servers". Did you mean "server"? Its roles are: client, server, watcher. [instance i, role servers]""",
        """f.json(2,97): error CLAN3010: The module "backup" has no role "zz". Its roles are: client, server, watcher. [instance i, role zz]"""
    )]
    [InlineData(
        """{"instances": {"i": {"module": {"name": "hollow"}, "roles": {"r": {}}}}}""",
        """f.json(2,61): error CLAN3010: The module "hollow" has no roles; remove "r". [instance i, role r]"""
    )]
    public void Of_roles(string inventory, params string[] findings) =>
        Assert.Equal(findings, FindingText.Of(Section.Instances, inventory));

    [Theory]
    [InlineData(
        """{"instances": {"i": {"module": {"name": "limits"}, "roles": {"many": {"machines": {"a": {}}}}}}}""",
        """f.json(2,15): error CLAN3014: The role "few" of "i" needs at least 2 machines and has 0. Add a machine, or a tag that a machine has. [instance i, role few] limit 2"""
    )]
    [InlineData(
        """{"instances": {"i": {"module": {"name": "limits"}, "roles": {"few": {"machines": {"a": {}}}}}}}""",
        """f.json(2,61): error CLAN3014: The role "few" of "i" needs at least 2 machines and has 1: a. Add a machine, or a tag that a machine has. [instance i, role few] limit 2"""
    )]
    [InlineData(
        """{"instances": {"i": {"module": {"name": "limits"}, "roles": {"few": {"tags": ["t"]}, "many": {"machines": {"a": {}}}, "zero": {}}}}}"""
    )]
    [InlineData(
        """{"instances": {"i": {"module": {"name": "limits"}, "roles": {"few": {"tags": ["t"]}, "many": {"tags": ["all"]}, "zero": {"machines": {"a": {}}}}}}}""",
        """f.json(2,85): error CLAN3015: The role "many" of "i" takes at most 1 machine and has 3: a, b, d. Take 2 out. [instance i, role many] limit 1""",
        """f.json(2,112): error CLAN3015: The role "zero" of "i" takes at most 0 machines and has 1: a. Take 1 out. [instance i, role zero] limit 0"""
    )]
    [InlineData(
        """{"instances": {"i": {"module": {"name": "limits"}, "roles": {"zero": {"machines": {"d": {}}}, "many": {"tags": ["t"]}, "few": {}}}}}""",
        """f.json(2,119): error CLAN3014: The role "few" of "i" needs at least 2 machines and has 0. Add a machine, or a tag that a machine has. [instance i, role few] limit 2""",
        """f.json(2,94): error CLAN3015: The role "many" of "i" takes at most 1 machine and has 2: a, b. Take 1 out. [instance i, role many] limit 1""",
        """f.json(2,61): error CLAN3015: The role "zero" of "i" takes at most 0 machines and has 1: d. Take 1 out. [instance i, role zero] limit 0"""
    )]
    [InlineData(
        """{"instances": {"i": {"module": {"name": "one"}}}}""",
        """f.json(2,15): error CLAN3014: The role "r" of "i" needs at least 1 machine and has 0. Add a machine, or a tag that a machine has. [instance i, role r] limit 1"""
    )]
    [InlineData("""{"instances": {"i": {"module": {"name": "any"}}}}""")]
    [InlineData(
        """{"instances": {"x": {"module": {"name": "none"}}}}""",
        """f.json(2,15): error CLAN3016: The module "none" allows at most 0 instances and has 1: "x". Take 1 out. [instance x] limit 0"""
    )]
    [InlineData(
        """{"instances": {"x": {"module": {"name": "single"}}, "y": {"module": {"name": "single"}}}}""",
        """f.json(2,52): error CLAN3016: The module "single" allows at most 1 instance and has 2: "x", "y". Take 1 out. [instance y] limit 1"""
    )]
    [InlineData(
        """{"instances": {"x": {"module": {"name": "two"}}, "y": {"module": {"name": "two"}}, "z": {"module": {"name": "two"}}}}""",
        """f.json(2,83): error CLAN3016: The module "two" allows at most 2 instances and has 3: "x", "y", "z". Take 1 out. [instance z] limit 2"""
    )]
    [InlineData("""{"instances": {"x": {"module": {"name": "two"}}, "y": {"module": {"name": "two"}}}}""")]
    public void Of_limits(string inventory, params string[] findings) =>
        Assert.Equal(findings, FindingText.Of(Section.Instances, inventory));

    [Theory]
    [InlineData(28, "28")]
    [InlineData(29, "28 and 1 more")]
    [InlineData(31, "28 and 3 more")]
    public void The_tags_in_use_are_named_up_to_a_bound(int tags, string named)
    {
        var own = Enumerable.Range(1, tags).Select(number => $"\"{number}\"");

        var found = Assert.Single(
            FindingText.Of(
                Section.Instances,
                "{\"machines\": {\"m\": {\"tags\": ["
                    + string.Join(',', own)
                    + """]}}, "instances": {"i": {"module": {"name": "backup"}, "roles": {"watcher": {"tags": ["far"]}}}}}"""
            )
        );

        // With all and nixos, which every machine has, thirty are named.
        var first = string.Join(", ", Enumerable.Range(1, 28));
        Assert.Contains(
            tags == 28
                ? $"Tags in use: {first}, all, nixos. ["
                : $"Tags in use: {first}, 29, {(tags == 29 ? "all" : "30")} and {named.Split("and ")[1]}. [",
            found,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(10, "10: m01, m02, m03, m04, m05, m06, m07, m08, m09, m10. Take 10 out.")]
    [InlineData(11, "11: m01, m02, m03, m04, m05, m06, m07, m08, m09, m10 and 1 more. Take 11 out.")]
    public void Members_are_named_up_to_a_bound(int count, string named)
    {
        var machines = Enumerable.Range(1, count).Select(number => $"\"m{number:D2}\": {{}}");

        var found = FindingText.Of(
            Section.Instances,
            "{\"machines\": {"
                + string.Join(',', machines)
                + """}, "instances": {"i": {"module": {"name": "limits"}, "roles": {"few": {"tags": ["all"]}, "zero": {"tags": ["all"]}}}}}"""
        );

        Assert.Contains(named, Assert.Single(found), StringComparison.Ordinal);
    }

    [Fact]
    public void An_external_machine_is_no_mistake()
    {
        var inventory = new Inventory("c");
        var hidden = inventory.AddExternalMachine("hidden");
        inventory.Instances.AddModule("backup", "i").WithRole("watcher", hidden);

        Assert.Empty(inventory.Resolve(Lab.Catalog).Diagnostics);
    }

    [Fact]
    public void Values_of_Nix_are_extra_modules()
    {
        var inventory = new Inventory("c");
        var backup = inventory.Instances.AddModule("backup", "i").WithRole("watcher", inventory.AddMachine("a"));
        backup.WithValue(["roles", "watcher", "extraModules"], ClanValue.List(NixPath.Of("./a.nix"), NixExpression.Raw("{ }")));

        Assert.DoesNotContain(inventory.Resolve(Lab.Catalog).Diagnostics, found => found.Kind == "bad-module");
    }
}
