namespace Clan.Sdk.Tests.Resolution.Services;

/// <summary>What is said of members, modules and limits (docs/semantics/services.md §3 to §5): severity, words and place.</summary>
public class MemberFindingTests
{
    [Theory]
    [InlineData(
        """{"services": {"backup": {"i": {"roles": {"watcher": {"tags": ["T"]}}}}}}""",
        """f.json(2,62): error CLAN3012: No machine has the tag "T". Did you mean "t"? Give it to a machine, or take it out of the role "watcher". [service backup, instance i, role watcher, tag T]"""
    )]
    [InlineData(
        """{"services": {"backup": {"i": {"roles": {"watcher": {"tags": ["d"]}}}}}}""",
        """f.json(2,62): error CLAN3012: No machine has the tag "d". There is a machine of this name: to use it, write it under "machines". [service backup, instance i, role watcher, tag d]"""
    )]
    [InlineData(
        """{"services": {"backup": {"i": {"roles": {"watcher": {"machines": ["aa"]}}}}}}""",
        """f.json(2,66): warning CLAN3013: The inventory declares no machine "aa". Did you mean "a"? Add it, or declare it as external if Nix declares it. [service backup, instance i, role watcher, machine aa]"""
    )]
    [InlineData(
        """{"services": {"backup": {"i": {"roles": {"watcher": {"machines": ["u"]}}}}}}""",
        """f.json(2,66): warning CLAN3013: The inventory declares no machine "u". There is a tag of this name: to use it, write it under "tags". [service backup, instance i, role watcher, machine u]"""
    )]
    [InlineData(
        """{"services": {"backup": {"i": {"roles": {"watcher": {"machines": ["all"]}}}}}}""",
        """f.json(2,66): warning CLAN3013: The inventory declares no machine "all". There is a tag of this name: to use it, write it under "tags". [service backup, instance i, role watcher, machine all]"""
    )]
    [InlineData(
        """{"services": {"backup": {"i": {"roles": {"watcher": {"tags": ["t", "u", "none"]}}}}}}""",
        """f.json(2,72): error CLAN3012: No machine has the tag "none". Give it to a machine, or take it out of the role "watcher". [service backup, instance i, role watcher, tag none]""",
        """f.json(2,72): warning CLAN3024: No machine has the tag "none", and so Nix forgets the members of all tags before it (t, u): 2 in all. Remove the tag or put it first. [service backup, instance i, role watcher, tag none]"""
    )]
    [InlineData(
        """{"services": {"backup": {"i": {"roles": {"watcher": {"tags": ["none", "t"]}}}}}}""",
        """f.json(2,62): error CLAN3012: No machine has the tag "none". Give it to a machine, or take it out of the role "watcher". [service backup, instance i, role watcher, tag none]"""
    )]
    [InlineData(
        """{"services": {"backup": {"i": {"roles": {"watcher": {"tags": ["none", "void"]}}}}}}""",
        """f.json(2,62): error CLAN3012: No machine has the tag "none". Give it to a machine, or take it out of the role "watcher". [service backup, instance i, role watcher, tag none]""",
        """f.json(2,70): error CLAN3012: No machine has the tag "void". Give it to a machine, or take it out of the role "watcher". [service backup, instance i, role watcher, tag void]"""
    )]
    [InlineData(
        """{"services": {"backup": {"i": {"roles": {"watcher": {"tags": ["t", "none", "u"]}}}}}}""",
        """f.json(2,67): error CLAN3012: No machine has the tag "none". Give it to a machine, or take it out of the role "watcher". [service backup, instance i, role watcher, tag none]""",
        """f.json(2,67): warning CLAN3024: No machine has the tag "none", and so Nix forgets the members of all tags before it (t): 2 in all. Remove the tag or put it first. [service backup, instance i, role watcher, tag none]"""
    )]
    [InlineData(
        """{"services": {"backup": {"i": {"roles": {"watcher": {"machines": ["a"], "tags": ["t"]}}}}}}""",
        """f.json(2,41): info CLAN3025: "a" is more than once among the members of the role "watcher", by list or by tag; limits count each time. Name each machine once. [service backup, instance i, role watcher]"""
    )]
    [InlineData(
        """{"services": {"backup": {"i": {"roles": {"watcher": {"machines": ["a", "b"], "tags": ["t"]}, "server": {"machines": ["ghost", "ghost"]}}}}}}""",
        """f.json(2,117): warning CLAN3013: The inventory declares no machine "ghost". Add it, or declare it as external if Nix declares it. [service backup, instance i, role server, machine ghost]""",
        """f.json(2,126): warning CLAN3013: The inventory declares no machine "ghost". Add it, or declare it as external if Nix declares it. [service backup, instance i, role server, machine ghost]""",
        """f.json(2,41): info CLAN3025: 2 machines ("b" among them) are more than once among the members of the role "watcher", by list or by tag; limits count each time. Name each machine once. [service backup, instance i, role watcher]"""
    )]
    [InlineData(
        """{"services": {"backup": {"i": {"roles": {"server": {"machines": ["d", "d", "d"]}, "watcher": {"machines": ["d"]}}}}}}""",
        """f.json(2,41): info CLAN3025: 2 machines ("d" among them) are more than once among the members of the role "server", by list or by tag; limits count each time. Name each machine once. [service backup, instance i, role server]"""
    )]
    public void Of_members(string inventory, params string[] findings) =>
        Assert.Equal(findings, FindingText.Of(Section.Services, inventory));

    [Theory]
    [InlineData(
        """{"services": {"backup": {"i": {"roles": {"servers": {"machines": ["a"]}, "zz": {}}}}}}""",
        """f.json(2,41): error CLAN3010: The module "backup" has no role "servers". Did you mean "server"? Its roles are: client, server, watcher. As it is, Nix cannot resolve any machine of this inventory. [service backup, instance i, role servers]""",
        """f.json(2,73): error CLAN3010: The module "backup" has no role "zz". Its roles are: client, server, watcher. As it is, Nix cannot resolve any machine of this inventory. [service backup, instance i, role zz]"""
    )]
    [InlineData(
        """{"services": {"hollow": {"i": {"roles": {"r": {}}}}}}""",
        """f.json(2,14): error CLAN3008: The module "hollow" has no roles, so the inventory cannot use it; import it in the machine's configuration instead. [service hollow]"""
    )]
    [InlineData("""{"services": {"hollow": {"i": {"enabled": false}}}}""")]
    [InlineData(
        """{"services": {"private": {"i": {}}}}""",
        """f.json(2,14): error CLAN3009: The module "private" does not declare the inventory feature: an assertion fails on every machine. Remove it here, or add the feature to the module's README. [service private]"""
    )]
    [InlineData("""{"machines": {}, "services": {"private": {"i": {"roles": {"no": {}}}}}}""")]
    [InlineData(
        """{"services": {"bakcup": {"i": {}}}}""",
        """f.json(2,14): error CLAN3007: No module "bakcup" is known. Did you mean "backup"? Correct the name, or add a definition of the module. Without it, Nix cannot resolve any machine of this inventory. [service bakcup]"""
    )]
    [InlineData(
        """{"services": {"bakcup": {"i": {"enabled": false, "roles": {"x": {}}}}}}""",
        """f.json(2,14): error CLAN3007: No module "bakcup" is known. Did you mean "backup"? Correct the name, or add a definition of the module. Without it, Nix cannot resolve any machine of this inventory. [service bakcup]"""
    )]
    [InlineData(
        """{"services": {"bakcup": {"i": {"enabled": false}}}}""",
        """f.json(2,14): warning CLAN3007: No module "bakcup" is known. Did you mean "backup"? Correct the name, or add a definition of the module. Nothing uses it yet; Nix fails as soon as something does. [service bakcup]"""
    )]
    [InlineData(
        """{"machines": {}, "services": {"bakcup": {"i": {}}}}""",
        """f.json(2,30): warning CLAN3007: No module "bakcup" is known. Did you mean "backup"? Correct the name, or add a definition of the module. Nothing uses it yet; Nix fails as soon as something does. [service bakcup]"""
    )]
    [InlineData(
        """{"services": {"privat": {"i": {}}, "hollo": {"i": {}}}}""",
        """f.json(2,35): error CLAN3007: No module "hollo" is known. Correct the name, or add a definition of the module. Without it, Nix cannot resolve any machine of this inventory. [service hollo]""",
        """f.json(2,14): error CLAN3007: No module "privat" is known. Correct the name, or add a definition of the module. Without it, Nix cannot resolve any machine of this inventory. [service privat]"""
    )]
    public void Of_modules(string inventory, params string[] findings) =>
        Assert.Equal(findings, FindingText.Of(Section.Services, inventory));

    [Theory]
    [InlineData(
        """{"services": {"limits": {"i": {"roles": {"many": {"machines": ["a"]}}}}}}""",
        """f.json(2,25): error CLAN3014: The role "few" of "i" needs at least 2 machines and has 0. Add a machine, or a tag that a machine has. [service limits, instance i, role few] limit 2"""
    )]
    [InlineData(
        """{"services": {"limits": {"i": {"roles": {"few": {"machines": ["a"]}}}}}}""",
        """f.json(2,41): error CLAN3014: The role "few" of "i" needs at least 2 machines and has 1: a. Add a machine, or a tag that a machine has. [service limits, instance i, role few] limit 2"""
    )]
    [InlineData("""{"services": {"limits": {"i": {"roles": {"few": {"tags": ["t"]}, "many": {"machines": ["a"]}}}}}}""")]
    [InlineData(
        """{"services": {"limits": {"i": {"roles": {"few": {"tags": ["t"]}, "many": {"tags": ["all"]}, "zero": {"machines": ["a"]}}}}}}""",
        """f.json(2,65): error CLAN3015: The role "many" of "i" takes at most 1 machine and has 3: a, b, d. Take 2 out. [service limits, instance i, role many] limit 1""",
        """f.json(2,92): error CLAN3015: The role "zero" of "i" takes at most 0 machines and has 1: a. Take 1 out. [service limits, instance i, role zero] limit 0"""
    )]
    [InlineData(
        """{"services": {"limits": {"i": {"roles": {"few": {"tags": ["t"]}, "many": {"machines": ["a", "a"]}}}}}}""",
        """f.json(2,65): info CLAN3025: "a" is more than once among the members of the role "many", by list or by tag; limits count each time. Name each machine once. [service limits, instance i, role many]""",
        """f.json(2,65): error CLAN3015: The role "many" of "i" takes at most 1 machine and has 2: a, a. Take 1 out. A machine that is listed and tagged counts each time. [service limits, instance i, role many] limit 1"""
    )]
    [InlineData(
        """{"services": {"limits": {"i": {"roles": {"few": {"machines": ["ghost"]}}}}}}""",
        """f.json(2,62): warning CLAN3013: The inventory declares no machine "ghost". Add it, or declare it as external if Nix declares it. [service limits, instance i, role few, machine ghost]"""
    )]
    [InlineData("""{"services": {"limits": {"i": {"enabled": false, "roles": {"few": {"machines": ["a"]}}}}}}""")]
    [InlineData("""{"services": {"any": {"i": {"roles": {"s": {"machines": ["a"]}}}}}}""")]
    [InlineData(
        """{"services": {"one": {"i": {"roles": {"s": {"machines": ["a"]}}}}}}""",
        """f.json(2,22): error CLAN3014: The role "r" of "i" needs at least 1 machine and has 0. Add a machine, or a tag that a machine has. [service one, instance i, role r] limit 1"""
    )]
    public void Of_limits(string inventory, params string[] findings) =>
        Assert.Equal(findings, FindingText.Of(Section.Services, inventory));
}
