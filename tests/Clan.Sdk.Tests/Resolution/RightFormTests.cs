using Clan.Sdk.Definitions;
using Clan.Sdk.Shared;

namespace Clan.Sdk.Tests.Resolution;

/// <summary>Shapes that older inventories and manuals show, and what the finding says instead.</summary>
public sealed class RightFormTests
{
    [Theory]
    [InlineData(
        """{"instances": {"b": {"module": {"name": "borgbackup"}, "roles": {"server": {"machines": ["jon", "sara"]}}}}}""",
        """Here machines are an object: "machines": { "jon": {}, "sara": {} }."""
    )]
    [InlineData(
        """{"instances": {"b": ["jon"]}}""",
        """An instance says its module, and its machines in a role: "b": { "module": { "name": … }, "roles": { "ROLE": { "machines": { "jon": {} } } } }."""
    )]
    [InlineData("""{"instances": {"b": {"module": "borgbackup"}}}""", """A module is an object: "module": { "name": "borgbackup" }.""")]
    [InlineData(
        """{"instances": {"b": {"settings": {"x": 1}}}}""",
        """Settings stand with a role: "b": { "roles": { "ROLE": { "settings": … } } }."""
    )]
    [InlineData(
        """{"instances": {"b": {"machines": ["jon"]}}}""",
        """Members stand with a role: "b": { "roles": { "ROLE": { "machines": { "jon": {} } } } }."""
    )]
    [InlineData(
        """{"instances": {"b": {"server": {"machines": {}}}}}""",
        """Roles stand under "roles": "b": { "roles": { "server": … } }."""
    )]
    [InlineData(
        """{"instances": {"borgbackup": {"b": {"roles": {}}}}}""",
        """every instance stands by itself: "b": { "module": { "name": "borgbackup" }, "roles": … }."""
    )]
    [InlineData(
        """{"instances": {"b": {"roles": {"server": {"config": {}}}}}}""",
        """Here it is called "settings": "server": { "settings": … }."""
    )]
    [InlineData(
        """{"instances": {"b": {"roles": {"server": {"port": 1}}}}}""",
        """Settings of a role stand under "settings": "server": { "settings": { "port": … } }."""
    )]
    [InlineData(
        """{"instances": {"b": {"roles": {"server": {"machines": {"jon": {"host": "x"}}}}}}}""",
        """Settings of a member stand under "settings": "jon": { "settings": { "host": … } }."""
    )]
    [InlineData("""{"machines": ["jon"]}""", """Machines are an object: "machines": { "jon": {} }.""")]
    [InlineData(
        """{"machines": {"jon": {"targetHost": "x"}}}""",
        """It stands under "deploy": "jon": { "deploy": { "targetHost": … } }."""
    )]
    [InlineData("""{"machines": {"jon": {"host": "x"}}}""", """stands under "deploy": "jon": { "deploy": { "targetHost": "root@…" } }.""")]
    [InlineData("""{"description": "x"}""", """It stands in the meta: "meta": { "description": … }.""")]
    [InlineData(
        """{"services": {"borgbackup": {"b": {"roles": {"server": {"machines": {"jon": {}}}}}}}}""",
        """Here they are a list of names: "machines": ["jon"]."""
    )]
    [InlineData(
        """{"services": {"borgbackup": {"roles": {"server": {"machines": ["jon"]}}}}}""",
        """The name of an instance is missing: "borgbackup": { "INSTANCE": { "roles": … } }."""
    )]
    [InlineData(
        """{"services": {"borgbackup": {"b": {"roles": {"server": {"settings": {}}}}}}}""",
        """Here it is called "config": "server": { "config": … }."""
    )]
    [InlineData("""{"services": {"borgbackup": {"b": {"settings": {}}}}}""", """Here it is called "config": "b": { "config": … }.""")]
    [InlineData("""{"machines": ["a", "b", "c"]}""", """Machines are an object: "machines": { "a": {}, "b": {}, "c": {} }.""")]
    [InlineData("""{"machines": ["a", "b", "c", "d"]}""", """Machines are an object: "machines": { "a": {}, "b": {}, "c": {}, … }.""")]
    [InlineData("""{"machines": [5]}""", """Machines are an object: "machines": { "NAME": {} }.""")]
    [InlineData(
        """{"instances": ["a"]}""",
        """Instances are an object: "instances": { "NAME": { "module": { "name": … }, "roles": … } }."""
    )]
    [InlineData("""{"instances": {"b": {"module": 5}}}""", """A module is an object: "module": { "name": "…" }.""")]
    [InlineData("""{"instances": {"b": {"roles": ["x"]}}}""", """A role is an object: "ROLE": { "machines": { "x": {} } }.""")]
    [InlineData("""{"instances": {"b": {"roles": {"r": ["x"]}}}}""", """A role is an object: "ROLE": { "machines": { "x": {} } }.""")]
    [InlineData(
        """{"instances": {"b": {"roles": {"r": {"machines": {"m": 5}}}}}}""",
        """It is an object, with settings where there are any: "m": { "settings": { … } }."""
    )]
    [InlineData(
        """{"instances": {"b": {"roles": {"r": {"tags": {"m": 5}}}}}}""",
        """It is an object, with settings where there are any: "m": { "settings": { … } }."""
    )]
    [InlineData(
        """{"instances": {"b": {"tags": ["t"]}}}""",
        """Members stand with a role: "b": { "roles": { "ROLE": { "tags": { "t": {} } } } }."""
    )]
    [InlineData("""{"instances": {"b": {"server": {"tags": {}}}}}""", """Roles stand under "roles": "b": { "roles": { "server": … } }.""")]
    [InlineData(
        """{"instances": {"b": {"server": {"settings": {}}}}}""",
        """Roles stand under "roles": "b": { "roles": { "server": … } }."""
    )]
    [InlineData(
        """{"instances": {"b": {"roles": {"r": {"machines": {"m": {"config": {}}}}}}}}""",
        """Here it is called "settings": "m": { "settings": … }."""
    )]
    [InlineData(
        """{"instances": {"b": {"roles": {"r": {"tags": {"t": {"config": {}}}}}}}}""",
        """Here it is called "settings": "t": { "settings": … }."""
    )]
    [InlineData(
        """{"instances": {"b": {"roles": {"r": {"tags": {"t": {"x": {}}}}}}}}""",
        """Settings of a member stand under "settings": "t": { "settings": { "x": … } }."""
    )]
    [InlineData("""{"machines": {"jon": {"buildHost": "x"}}}""", """It stands under "deploy": "jon": { "deploy": { "buildHost": … } }.""")]
    [InlineData(
        """{"machines": {"jon": {"forwardAgent": true}}}""",
        """It stands under "deploy": "jon": { "deploy": { "forwardAgent": … } }."""
    )]
    [InlineData(
        """{"machines": {"jon": {"hostname": "x"}}}""",
        """Where a machine is reached stands under "deploy": "jon": { "deploy": { "targetHost": "root@…" } }."""
    )]
    [InlineData(
        """{"machines": {"jon": {"address": "x"}}}""",
        """Where a machine is reached stands under "deploy": "jon": { "deploy": { "targetHost": "root@…" } }."""
    )]
    [InlineData("""{"name": "x"}""", """It stands in the meta: "meta": { "name": … }.""")]
    [InlineData("""{"icon": "x"}""", """It stands in the meta: "meta": { "icon": … }.""")]
    [InlineData("""{"domain": "x"}""", """It stands in the meta: "meta": { "domain": … }.""")]
    [InlineData("""{"tld": "x"}""", """It stands in the meta: "meta": { "tld": … }.""")]
    [InlineData("""{"services": {}, "machines": ["a"]}""", """Machines are an object: "machines": { "a": {} }.""")]
    [InlineData(
        """{"services": {"b": {"i": {"roles": {"s": {"tags": {"a": 1, "b": 1, "c": 1}}}}}}}""",
        """Here they are a list of names: "tags": ["a", "b", "c"]."""
    )]
    [InlineData(
        """{"services": {"b": {"i": {"roles": {"s": {"tags": {"a": 1, "b": 1, "c": 1, "d": 1}}}}}}}""",
        """Here they are a list of names: "tags": ["a", "b", "c", …]."""
    )]
    [InlineData(
        """{"services": {"b": {"i": ["a"]}}}""",
        """An instance says its machines in a role: "i": { "roles": { "ROLE": { "machines": […] } } }."""
    )]
    [InlineData(
        """{"services": {"b": {"i": "a"}}}""",
        """An instance says its machines in a role: "i": { "roles": { "ROLE": { "machines": […] } } }."""
    )]
    [InlineData(
        """{"services": {"b": {"i": {"machines": {"m": {"settings": {}}}}}}}""",
        """Here it is called "config": "m": { "config": … }."""
    )]
    [InlineData(
        """{"services": {"b": {"i": {"roles": {"s": {"x": 1}}}}}}""",
        """Settings of a role stand under "config": "s": { "config": { "x": … } }."""
    )]
    [InlineData(
        """{"services": {"b": {"i": {"machines": {"m": {"x": 1}}}}}}""",
        """Settings of a machine stand under "config": "m": { "config": { "x": … } }."""
    )]
    [InlineData(
        """{"services": {"b": {"i": {"tags": ["t"]}}}}""",
        """Tags stand with a role: "i": { "roles": { "ROLE": { "tags": … } } }."""
    )]
    public void The_finding_says_the_right_form(string inventory, string form)
    {
        var resolved = Inventory.Parse("""{"meta": {"name": "c"}, """ + inventory[1..]).Resolve();

        Assert.Contains(resolved.Diagnostics, found => found.Message.EndsWith(form, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(
        """{"instances": {"b": {"server": {}}}}""",
        """There is no option "instances.b.server". The options here are: module, roles."""
    )]
    [InlineData(
        """{"instances": {"b": {"server": 5}}}""",
        """There is no option "instances.b.server". The options here are: module, roles."""
    )]
    [InlineData(
        """{"zzz": "x"}""",
        """There is no option "zzz". The options here are: assertions, instances, machines, meta, modules, tags."""
    )]
    [InlineData("""{"meta": 5}""", "\"meta\": expected record, got 5.")]
    [InlineData(
        """{"services": {"b": {"i": {"roles": {"s": {"machines": "a"}}}}}}""",
        "\"services.b.i.roles.s.machines\": expected list of string, got \"a\"."
    )]
    [InlineData("""{"services": {"b": {"i": 5}}}""", "\"services.b.i\": expected record, got 5.")]
    [InlineData(
        """{"services": {"b": {"i": {"zzz": []}}}}""",
        """There is no option "services.b.i.zzz". The options here are: config, enabled, extraModules, machines, meta, roles."""
    )]
    [InlineData("""{"services": {"b": 5}}""", "\"services.b\": expected object of record, got 5.")]
    public void Nothing_is_said_where_nobody_can_know_what_is_meant(string inventory, string message)
    {
        var resolved = Inventory
            .Parse(inventory.Contains("meta", StringComparison.Ordinal) ? inventory : """{"meta": {"name": "c"}, """ + inventory[1..])
            .Resolve();

        Assert.Equal(message, Assert.Single(resolved.Diagnostics).Message);
    }

    [Theory]
    [InlineData("instances", """{"b": {"module": {"name": "borgbackup"}, "roles": {"server": {"tags": {"jon": {}}}}}}""", "machine")]
    [InlineData("instances", """{"b": {"module": {"name": "borgbackup"}, "roles": {"server": {"machines": {"web": {}}}}}}""", "tag")]
    [InlineData("services", """{"borgbackup": {"b": {"roles": {"server": {"tags": ["jon"]}}}}}""", "machine")]
    [InlineData("services", """{"borgbackup": {"b": {"roles": {"server": {"machines": ["web"]}}}}}""", "tag")]
    public void A_name_of_the_other_kind_is_hinted_at(string section, string instances, string kind)
    {
        var json = $$$"""{"meta": {"name": "c"}, "machines": {"jon": {"tags": ["web"]}}, "{{{section}}}": {{{instances}}}}""";

        Assert.Contains(
            Inventory.Parse(json).Resolve().Diagnostics,
            found =>
                found.Message.Contains($" There is a {kind} of this name: to use it, write it under \"{kind}s\".", StringComparison.Ordinal)
        );
    }
}
