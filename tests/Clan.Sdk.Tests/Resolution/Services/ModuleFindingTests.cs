namespace Clan.Sdk.Tests.Resolution.Services;

/// <summary>What is said of assertions, extra modules and config (docs/semantics/services.md §4 and §6): severity, words and place.</summary>
public class ModuleFindingTests
{
    [Theory]
    [InlineData(
        """{"assertions": [{"assertion": true}, {"assertion": false, "message": " two\nlines \n"}, {"assertion": false}, {}, 7], "services": {}}""",
        """f.json(2,37): error CLAN3018: An assertion of the inventory does not hold: two lines""",
        """f.json(2,88): error CLAN3018: An assertion of the inventory does not hold; it has no message."""
    )]
    [InlineData(
        """{"assertions": [{"assertion": false, "message": "w", "severity": "warning"}, {"assertion": false, "message": "e", "severity": "error"}], "services": {}}""",
        """f.json(2,16): warning CLAN3018: An assertion of the inventory does not hold: w""",
        """f.json(2,77): error CLAN3018: An assertion of the inventory does not hold: e"""
    )]
    [InlineData(
        """{"assertions": {"x": 1}, "services": {}}""",
        """f.json(2,15): error CLAN3018: "assertions" must be a list, not an object; no machine evaluates with it."""
    )]
    [InlineData(
        """{"modules": {"backup": "/x"}, "services": {}}""",
        """f.json(2,23): error CLAN3006: clan-core has a module "backup" already; give yours another name. path modules.backup"""
    )]
    [InlineData(
        """{"modules": {"mine": "x"}, "services": {}}""",
        """f.json(2,21): error CLAN3002: "modules.mine": expected absolute path, got "x". path modules.mine"""
    )]
    [InlineData(
        """{"instances": {}, "services": {}}""",
        """f.json(2,1): error CLAN3001: There is no option "instances". The options here are: assertions, machines, meta, modules, options, services, tags. option instances path instances"""
    )]
    public void Of_the_inventory_itself(string inventory, params string[] findings) =>
        Assert.Equal(findings, FindingText.Of(Section.Services, inventory));

    [Theory]
    [InlineData(
        """{"services": {"backup": {"i": {"extraModules": [5], "machines": {"b": {"extraModules": [true]}}, "roles": {"server": {"tags": ["t"], "extraModules": [[], "x", {}]}}}}}}""",
        """f.json(2,48): error CLAN3017: An extra module must be a path or an inline module (an object), not 5; the machine "a" cannot be evaluated with it. [service backup, instance i, machine a]""",
        """f.json(2,150): error CLAN3017: An extra module must be a path or an inline module (an object), not an empty list; the machine "a" cannot be evaluated with it. [service backup, instance i, machine a]""",
        """f.json(2,48): error CLAN3017: An extra module must be a path or an inline module (an object), not 5; the machine "b" cannot be evaluated with it. [service backup, instance i, machine b]""",
        """f.json(2,88): error CLAN3017: An extra module must be a path or an inline module (an object), not true; the machine "b" cannot be evaluated with it. [service backup, instance i, machine b]""",
        """f.json(2,150): error CLAN3017: An extra module must be a path or an inline module (an object), not an empty list; the machine "b" cannot be evaluated with it. [service backup, instance i, machine b]"""
    )]
    [InlineData("""{"services": {"backup": {"i": {"machines": {"d": {"extraModules": [true]}}, "roles": {"server": {"tags": ["t"]}}}}}}""")]
    public void Of_extra_modules(string inventory, params string[] findings) =>
        Assert.Equal(findings, FindingText.Of(Section.Services, inventory));

    [Theory]
    [InlineData(
        """{"services": {"backup": {"i": {"roles": {"watcher": {"machines": ["a"], "config": {"x": 1}}}}}}}""",
        """f.json(2,82): info CLAN3026: The definition of the module "backup" says nothing about the config of the role "watcher": it is unchecked. Describe the role's settings in the definition. [service backup, instance i, role watcher]"""
    )]
    [InlineData(
        """{"services": {"backup": {"i": {"config": {"x": 1}, "roles": {"watcher": {"machines": ["a"]}}}}}}""",
        """f.json(2,41): info CLAN3026: The definition of the module "backup" says nothing about the config of the role "watcher": it is unchecked. Describe the role's settings in the definition. [service backup, instance i, role watcher]"""
    )]
    [InlineData(
        """{"services": {"backup": {"i": {"machines": {"a": {"config": {"x": 1}}}, "roles": {"watcher": {"machines": ["a"]}}}}}}""",
        """f.json(2,43): info CLAN3026: The definition of the module "backup" says nothing about the config of the role "watcher": it is unchecked. Describe the role's settings in the definition. [service backup, instance i, role watcher]"""
    )]
    [InlineData("""{"services": {"backup": {"i": {"roles": {"watcher": {"config": {"x": 1}}, "server": {"machines": ["a"]}}}}}}""")]
    [InlineData("""{"services": {"backup": {"i": {"roles": {"watcher": {"machines": ["a"]}}}}}}""")]
    [InlineData(
        """{"services": {"backup": {"i": {"roles": {"server": {"machines": ["a"], "config": {"repo": "r"}}}}}}}""",
        """f.json(2,82): error CLAN3001: "repo" is an option of the role "client" of backup, but here only the options of the role "server" count. Move it to the config of the role "client". [service backup, machine a] option repo path repo"""
    )]
    [InlineData(
        """{"services": {"parts": {"i": {"roles": {"x": {"machines": ["a"]}, "y": {"machines": ["a"], "config": {"flat": 1, "no": 2}}}}}}}""",
        """f.json(2,102): error CLAN3001: "flat" is an option of the role "z" of parts, but here only the options of the roles "x" and "y" count. Move it to the config of the role "z". [service parts, machine a] option flat path flat""",
        """f.json(2,113): error CLAN3001: There is no option "no". The options here are: g. [service parts, machine a] option no path no"""
    )]
    [InlineData(
        """{"services": {"backup": {"i": {"roles": {"client": {"tags": ["u", "t"]}}}}}}""",
        """f.json(2,41): info CLAN3025: "b" is more than once among the members of the role "client", by list or by tag; limits count each time. Name each machine once. [service backup, instance i, role client]""",
        """f.json(2,66): error CLAN3004: "repo" has no default and nothing sets it; give it a value (string). [service backup, machine a] path repo""",
        """f.json(2,61): error CLAN3004: "repo" has no default and nothing sets it; give it a value (string). [service backup, machine b] path repo"""
    )]
    [InlineData(
        """{"services": {"backup": {"i": {"roles": {"client": {"tags": ["t"], "machines": ["b"]}}}}}}""",
        """f.json(2,41): info CLAN3025: "b" is more than once among the members of the role "client", by list or by tag; limits count each time. Name each machine once. [service backup, instance i, role client]""",
        """f.json(2,61): error CLAN3004: "repo" has no default and nothing sets it; give it a value (string). [service backup, machine a] path repo""",
        """f.json(2,80): error CLAN3004: "repo" has no default and nothing sets it; give it a value (string). [service backup, machine b] path repo"""
    )]
    public void Of_config(string inventory, params string[] findings) =>
        Assert.Equal(findings, FindingText.Of(Section.Services, inventory));
}
