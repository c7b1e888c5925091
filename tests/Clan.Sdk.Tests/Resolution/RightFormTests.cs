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
    public void The_finding_says_the_right_form(string inventory, string form)
    {
        var resolved = Inventory.Parse("""{"meta": {"name": "c"}, """ + inventory[1..]).Resolve();

        Assert.Contains(resolved.Diagnostics, found => found.Message.EndsWith(form, StringComparison.Ordinal));
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
