namespace Clan.Sdk.Tests.Resolution.Services;

/// <summary>docs/semantics/services.md §3 to §5 where no vector asks.</summary>
public class MembershipTests
{
    [Theory]
    // R1-R4: listed as written, then tags in order, each sorted; nothing is de-duplicated.
    [InlineData("""{"machines": ["otter", "fox", "otter"]}""", """["otter","fox","otter"]""")]
    [InlineData("""{"machines": ["jay"], "tags": ["w"]}""", """["jay","fox","jay"]""")]
    [InlineData("""{"tags": ["x", "w"]}""", """["jay","fox","jay"]""")]
    [InlineData("""{"tags": ["w", "x", "w"]}""", """["fox","jay","jay"]""")]
    // R5: a tag without members drops those before it.
    [InlineData("""{"machines": ["otter"], "tags": ["w", "none"]}""", """["otter"]""")]
    [InlineData("""{"machines": ["otter"], "tags": ["w", "none", "x"]}""", """["otter","jay"]""")]
    [InlineData("""{"machines": ["otter"], "tags": ["none", "w"]}""", """["otter","fox","jay"]""")]
    // R8, T5: undeclared machines stay where they are listed, and are never members by tag.
    [InlineData("""{"machines": ["ghost", "fox"], "tags": ["far"]}""", """["ghost","fox","otter"]""")]
    public void Members_are_those_of_Nix(string role, string expected) =>
        Assert.Equal(
            expected,
            Services
                .OnThree(
                    $$$"""{"sshd": {"i": {"roles": {"server": {{{role}}} } } } }""",
                    more: "\"tags\": {\"far\": [\"ghost\", \"otter\"]},"
                )
                .Members("sshd", "i", "server")
        );

    // R5: a tag that was dropped is no reason.
    [Theory]
    [InlineData("""{"tags": ["w", "none", "x"]}""", "tag x")]
    [InlineData("""{"machines": ["jay"], "tags": ["x", "none"]}""", "listed")]
    [InlineData("""{"machines": ["jay", "jay"], "tags": ["all", "x"]}""", "listed, tag all, tag x")]
    public void A_membership_names_the_tags_that_count(string role, string reason)
    {
        var jay = Services.OnThree("""{"sshd": {"i": {"roles": {"server": """ + role + "}}}}").GetMachine("jay");

        Assert.Equal(reason, Assert.Single(jay.Memberships).Reason);
    }

    [Fact]
    public void A_tag_without_members_is_said_to_drop_the_others()
    {
        var resolved = Services.OnThree("""{"sshd": {"i": {"roles": {"server": {"machines": ["otter"], "tags": ["w", "x", "none"]}}}}}""");

        Assert.Equal(["unknown-tag sshd i server none"], resolved.Findings());
        Assert.Equal(["tag-drops-members sshd i server none"], resolved.Findings(DiagnosticSeverity.Warning));
        Assert.Contains(
            "2 in all",
            resolved.Diagnostics.Single(found => found.Kind == "tag-drops-members").Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_machine_that_counts_twice_is_said_to() =>
        Assert.Equal(
            ["counted-twice sshd i server"],
            Services
                .OnThree("""{"sshd": {"i": {"roles": {"server": {"machines": ["jay"], "tags": ["w"]}}}}}""")
                .Findings(DiagnosticSeverity.Info)
        );

    [Fact]
    public void Assertions_are_made_of_disabled_instances_too()
    {
        var resolved = Services.OnThree(
            """{"sshd": {"i": {"enabled": false, "machines": {"nobody": {}}, "roles": {"server": {"machines": ["gost", "gost"], "tags": ["nope"]}}}}}"""
        );

        Assert.Equal(["unknown-tag sshd i server nope"], resolved.Findings());
        Assert.Equal(
            ["undeclared-machine sshd i server gost", "undeclared-machine sshd i server gost"],
            resolved.Findings(DiagnosticSeverity.Warning)
        );
        Assert.Equal("{}", resolved.Machine("fox", "services"));
    }

    [Fact]
    public void Assertions_come_in_the_order_of_Nix()
    {
        var resolved = Services.OnThree(
            """{"sshd": {"b": {"roles": {"server": {"machines": ["g2"], "tags": ["t2"]}}}, "a": {"roles": {"server": {"tags": ["t1"]}}}}, "admin": {"z": {"roles": {"default": {"machines": ["g1"]}}}}}""",
            more: """ "assertions": [{"assertion": true}, {"assertion": false, "message": "mine\n", "severity": "warning"}],"""
        );

        Assert.Equal(
            ["unknown-tag t1", "unknown-tag t2", "undeclared-machine g1", "undeclared-machine g2", "assertion-failed "],
            resolved.Diagnostics.Select(found => $"{found.Kind} {found.Tag ?? found.Machine}")
        );
        Assert.Equal("An assertion of the inventory does not hold: mine", resolved.Diagnostics[^1].Message);
    }

    [Theory]
    // R16-R20: what aborts, what only fails an assertion, what goes unnoticed.
    [InlineData("""{"sshd": {"i": {"enabled": false, "roles": {"serve": {}}}}}""", true, "unknown-role sshd i serve")]
    [InlineData("""{"sshdd": {"i": {}}}""", true, "unknown-module sshdd")]
    [InlineData("""{"sshdd": {"i": {"enabled": false, "roles": {"x": {}}}}}""", true, "unknown-module sshdd")]
    [InlineData("""{"sshdd": {"i": {"enabled": false}}}""", false)]
    [InlineData("""{"sshdd": {}}""", false)]
    [InlineData("""{"mumble": {"i": {}}}""", true, "module-without-roles mumble")]
    [InlineData("""{"mumble": {"i": {"enabled": false}}}""", false, "module-without-inventory-feature mumble")]
    [InlineData("""{"mumble": {}}""", false, "module-without-inventory-feature mumble")]
    public void Unknown_modules_and_roles(string services, bool aborts, params string[] expected)
    {
        var resolved = Services.OnThree(services);

        Assert.Equal(expected, resolved.Findings());
        Assert.Equal(aborts, resolved.Machines.Count == 0);
        Assert.NotNull(resolved.Canonical);
    }

    [Fact]
    public void Without_machines_nothing_is_resolved_and_nothing_noticed() =>
        Assert.Empty(
            Services
                .Resolve(
                    """{"meta": {"name": "o"}, "services": {"sshd": {"i": {"roles": {"serve": {}}}}, "mumble": {}, "zerotier": {"n": {"roles": {"peer": {}}}}}}"""
                )
                .Findings()
        );

    [Fact]
    public void An_unknown_name_is_told_its_neighbour()
    {
        var resolved = Services.OnThree(
            """{"borgbackupp": {"i": {"roles": {"client": {}}}}, "sshd": {"i": {"roles": {"severs": {"machines": ["foxx"], "tags": ["W"]}}}}}"""
        );

        Assert.Equal(
            ["\"w\"", "\"fox\"", "\"borgbackup\"", "\"server\""],
            resolved.Diagnostics.Select(found =>
                found.Message[(found.Message.IndexOf("Did you mean ", StringComparison.Ordinal) + 13)..].Split('?')[0]
            )
        );
    }

    [Fact]
    public void An_external_machine_is_no_mistake()
    {
        var inventory = new Inventory("o");
        inventory.AddMachine("fox");
        var hidden = inventory.AddExternalMachine("hidden");
        inventory.Services.AddModule("sshd", "i").WithRole("server", hidden);

        Assert.Empty(inventory.Resolve(SchemaModules.Catalog).Diagnostics);
    }

    [Theory]
    // K1-K8 with a module of the user's own.
    [InlineData("""{"roles": {"few": {"machines": ["fox"]}}}""", "too-few-machines limits i few")]
    [InlineData("""{"roles": {"few": {"machines": ["fox", "fox"]}}}""")]
    [InlineData("""{"roles": {"few": {"machines": ["fox", "ghost"]}}}""")]
    [InlineData("""{"roles": {"free": {"machines": ["fox"]}}}""", "too-few-machines limits i few")]
    [InlineData("""{"roles": {"free": {"machines": ["ghost"]}}}""")]
    [InlineData("""{"roles": {"few": {"tags": ["w"]}, "none": {"machines": ["otter"]}}}""", "too-many-machines limits i none")]
    public void Limits_count_what_stands_there(string instance, params string[] expected)
    {
        var catalog = SchemaModules.With(
            """
            {"section": "services", "name": "limits", "features": ["inventory"],
             "constraints": {"roles": {"few": {"min": 2}, "none": {"max": 0}, "free": {"min": 0}}}, "roles": {"few": {}, "none": {}, "free": {}}}
            """
        );

        Assert.Equal(expected, Services.OnThree($$$"""{"limits": {"i": {{{instance}}} } }""", catalog).Findings());
    }

    [Fact]
    public void Imports_follow_instances_and_roles()
    {
        var resolved = Services.OnThree(
            """
            {"sshd": {"b": {"roles": {"server": {"machines": ["fox"]}}}, "a": {
              "extraModules": ["i.nix", {"inline": 1}], "machines": {"fox": {"extraModules": ["m.nix"]}, "jay": {"extraModules": ["other.nix"]}},
              "roles": {"server": {"machines": ["fox"], "extraModules": ["s.nix"]}, "client": {"tags": ["w"], "extraModules": ["/c.nix"]}}}},
             "admin": {"z": {"roles": {"default": {"tags": ["all"]}}}}}
            """
        );

        Assert.Equal(
            """["admin/roles/default.nix","sshd/roles/client.nix","sshd/roles/server.nix","<directory>/i.nix",{"inline":1},"<directory>/m.nix","<directory>//c.nix","<directory>/s.nix","sshd/roles/server.nix"]""",
            resolved.Machine("fox", "imports")
        );
    }

    [Fact]
    public void A_bad_extra_module_breaks_the_machines_that_import_it()
    {
        var resolved = Services.OnThree(
            """{"importer": {"i": {"machines": {"jay": {"extraModules": [1, null]}}, "roles": {"default": {"tags": ["w"]}}}}}"""
        );

        Assert.Equal(["bad-module importer i jay", "bad-module importer i jay"], resolved.Findings());
        Assert.Equal("{}", resolved.Machine("jay", "config"));
        Assert.Equal("""{"importer":{}}""", resolved.Machine("fox", "config"));
    }
}
