using static Clan.Sdk.Tests.Resolution.Instances.Resolving;

namespace Clan.Sdk.Tests.Resolution.Instances;

/// <summary>docs/semantics/instances.md, sections 2 to 4, 6 and 7, where no vector shows a rule.</summary>
public class MembershipTests
{
    [Fact]
    public void The_table_is_kept_and_the_computed_tags_stand_beside_it()
    {
        var resolved = Resolve(
            """
            {
              "meta": {"name": "q"},
              "machines": {"b": {}, "a": {"machineClass": "darwin"}},
              "tags": {"twice": ["b", "ghost", "b"], "all": ["b"]}
            }
            """
        );

        Assert.Equal("""{"all":["b"],"darwin":["a"],"nixos":["b"],"twice":["b","ghost","b"]}""", resolved.Canonical("tags"));
        Assert.Equal("""["darwin"]""", resolved.Canonical("machines", "a", "tags"));
        Assert.Equal("""["all","nixos","twice"]""", resolved.Canonical("machines", "b", "tags"));
    }

    [Fact]
    public void Own_tags_stand_first_and_nothing_repeats() =>
        Assert.Equal(
            """["z","nixos","z2","all","wet"]""",
            Resolve(
                    """
                    {"meta": {"name": "q"}, "machines": {"m": {"tags": ["z", "nixos", "z", "z2"]}}, "tags": {"wet": ["m"], "z": ["m"]}}
                    """
                )
                .Canonical("machines", "m", "tags")
        );

    [Fact]
    public void A_priority_mark_on_the_own_tags_discards_those_of_the_table()
    {
        var resolved = Resolve(
            """
            {"meta": {"name": "q"}, "machines": {"m": {"tags": {"_type": "override", "priority": 50, "content": ["a"]}}, "n": {}},
             "instances": {"kde": {"roles": {"default": {"tags": ["all"]}}}}}
            """
        );

        Assert.Equal("""["a"]""", resolved.Canonical("machines", "m", "tags"));
        Assert.Equal(["n"], resolved.Members("kde", "default"));
    }

    [Fact]
    public void The_class_does_not_limit_who_is_a_member() =>
        Assert.Equal(
            ["mac"],
            Resolve(
                    """{"meta": {"name": "q"}, "machines": {"mac": {"machineClass": "darwin"}}, "instances": {"kde": {"roles": {"default": {"tags": ["darwin"]}}}}}"""
                )
                .Members("kde", "default")
        );

    [Fact]
    public void Listed_and_tagged_machines_are_one_set_in_byte_order()
    {
        var resolved = Resolve(
            Quarry("""{"kde": {"roles": {"default": {"machines": {"zinc": {}, "anvil": {}, "a": {}}, "tags": ["forge", "metal"]}}}}""")
        );

        Assert.Equal(["a", "anvil", "bellows", "zinc"], resolved.Members("kde", "default"));
        Assert.Equal(["Warning undeclared-machine a", "Warning undeclared-machine zinc"], resolved.Findings());
    }

    [Fact]
    public void Every_tag_without_machines_is_named_with_the_tags_in_use()
    {
        var warning = Assert.Single(Resolve(Quarry("""{"kde": {"roles": {"default": {"tags": ["frge"]}}}}""")).Diagnostics);

        Assert.Equal(
            ("unknown-tag", DiagnosticSeverity.Warning, "kde", "default", "frge"),
            (warning.Kind, warning.Severity, warning.Instance, warning.Role, warning.Tag)
        );
        Assert.Equal(
            "No machine has the tag \"frge\". Did you mean \"forge\"? Give it to a machine, or take it out of the role. Tags in use: all, nixos, forge, metal.",
            warning.Message
        );
        Assert.Equal((5, 54), (warning.Location.Line, warning.Location.Column));
    }

    [Theory]
    [InlineData("""{"module": {"name": "sshd", "input": "clan-core"}}""")]
    [InlineData("""{"module": {"name": "sshd", "input": "clan"}}""")]
    [InlineData("""{"module": {"name": "rock", "input": "granite"}}""")]
    public void Known_inputs(string instance)
    {
        var catalog = ReferenceModules.Catalog.With(
            ["""{"section":"instances","input":"granite","name":"rock","features":[],"roles":{}}"""],
            [KeyValuePair.Create("clan", "clan-core")]
        );

        Assert.Empty(Resolve(Quarry($"{{\"i\": {instance}}}"), catalog).Diagnostics);
    }

    [Theory]
    [InlineData("""{"name": "shd"}""", "Error unknown-module i", "Did you mean \"sshd\"?")]
    [InlineData("""{"name": "@clan/sshd"}""", "Error unknown-module i", "Did you mean \"sshd\"?")]
    [InlineData(
        """{"name": "coredns"}""",
        "Error unknown-module i",
        "left clan-core on 2026-04-20. Instead, use the module 'coredns' of the input 'clan-community'."
    )]
    [InlineData("""{"name": "@clan/coredns"}""", "Error unknown-module i", "left clan-core on 2026-04-20.")]
    [InlineData("""{"name": "sshd", "input": "granit"}""", "Warning unknown-input i", "Did you mean \"granite\"?")]
    [InlineData("""{"name": "rick", "input": "granite"}""", "Warning unknown-input i", "Did you mean \"rock\"?")]
    [InlineData("""{"name": "sand", "input": "shale"}""", "Error unknown-module i", "\"shale\" has no module \"sand\"")]
    [InlineData("""{"name": "sshd", "input": "self"}""", "Warning unknown-input i", "unchecked")]
    public void References_that_lead_nowhere(string module, string finding, string says)
    {
        var catalog = SchemaModules.Catalog.With([
            """{"section":"instances","input":"granite","name":"rock","features":[],"roles":{}}""",
            """{"section":"instances","input":"shale","complete":true,"name":"slate","features":[],"roles":{}}""",
        ]);

        var resolved = Resolve(Quarry($"{{\"i\": {{\"module\": {module}}}}}"), catalog);

        Assert.Equal([finding], resolved.Findings());
        Assert.Contains(says, resolved.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Members_are_resolved_where_nobody_described_the_module()
    {
        var resolved = Resolve(
            Quarry(
                """{"i": {"module": {"name": "rock", "input": "granite"}, "roles": {"miner": {"tags": ["forge"], "extraModules": ["x.nix"]}}}}"""
            )
        );

        Assert.Equal(["anvil", "bellows"], resolved.Members("i", "miner"));
        Assert.Equal(["Warning unknown-input i", "Warning bad-module miner"], resolved.Findings());
        Assert.True(resolved.GetMachine("anvil").HasRole("rock", "miner"));
    }

    [Fact]
    public void Settings_of_an_open_role_are_said_to_be_unchecked()
    {
        var catalog = ReferenceModules.Catalog.With([
            """{"section":"instances","input":"self","name":"rock","features":[],"roles":{"miner":{}}}""",
        ]);

        Assert.Empty(
            Resolve(
                Quarry("""{"i": {"module": {"name": "rock", "input": "self"}, "roles": {"miner": {"tags": ["forge"]}}}}"""),
                catalog
            ).Diagnostics
        );
        Assert.Equal(
            ["Info unchecked-settings miner"],
            Resolve(
                    Quarry(
                        """{"i": {"module": {"name": "rock", "input": "self"}, "roles": {"miner": {"tags": {"forge": {"settings": {"a": 1}}}}}}}"""
                    ),
                    catalog
                )
                .Findings()
        );
    }

    [Fact]
    public void An_unknown_role_fails_its_instance_alone()
    {
        var resolved = Resolve(
            Quarry(
                """{"kde": {"roles": {"default": {"tags": ["all"]}}}, "sshd": {"roles": {"servers": {}, "client": {"tags": ["all"]}}}}"""
            )
        );

        Assert.Equal(["Error unknown-role servers"], resolved.Findings());
        Assert.Equal(["anvil", "bellows", "crucible"], resolved.Members("kde", "default"));
        Assert.DoesNotContain("\"sshd\":{\"module\"", resolved.ToJson().Split("\"machines\":null")[1], StringComparison.Ordinal);
        Assert.Empty(resolved.Machines);
    }

    [Theory]
    [InlineData("""[{"a": 1}, "/etc/m.nix", {}]""")]
    [InlineData("[]")]
    [InlineData("""["m.nix"]""", "Error bad-module default")]
    [InlineData("[1, null]", "Error bad-module default", "Error bad-module default")]
    [InlineData("\"/etc/m.nix\"", "Error bad-module default")]
    [InlineData("null", "Error bad-module default")]
    public void Extra_modules(string modules, params string[] findings)
    {
        var resolved = Resolve(Quarry("""{"kde": {"roles": {"default": {"tags": ["all"], "extraModules": """ + modules + "}}}}"));

        Assert.Equal(findings, resolved.Findings());
        Assert.NotNull(resolved.Canonical);
    }

    [Theory]
    [InlineData(1, """{"a": {"module": {"name": "rock"}}, "b": {"module": {"name": "rock"}}}""", "Error too-many-instances b")]
    [InlineData(2, """{"a": {"module": {"name": "rock"}}, "b": {"module": {"name": "rock"}}}""")]
    public void The_number_of_instances_is_limited(int limit, string instances, params string[] findings)
    {
        var catalog = ReferenceModules.Catalog.With([
            $"{{\"section\":\"instances\",\"name\":\"rock\",\"maxInstances\":{limit},\"roles\":{{}}}}",
        ]);

        Assert.Equal(findings, Resolve(Quarry(instances), catalog).Findings());
    }

    [Fact]
    public void Limits_are_counted_per_instance()
    {
        var resolved = Resolve(
            Quarry(
                """
                {"a": {"module": {"name": "zerotier"}, "roles": {"controller": {"machines": {"anvil": {}}}, "moon": {"tags": ["all"], "settings": {}}}},
                 "b": {"module": {"name": "zerotier"}, "roles": {"controller": {"machines": {"anvil": {}, "bellows": {}}}}}}
                """
            )
        );

        var problem = Assert.Single(resolved.Diagnostics);
        Assert.Equal(("too-many-machines", "b", "controller", 1L), (problem.Kind, problem.Instance, problem.Role, problem.Limit));
        Assert.Equal("The role \"controller\" of \"b\" takes at most 1 machine and has 2: anvil, bellows. Take 1 out.", problem.Message);
    }

    [Fact]
    public void A_membership_says_why_and_where()
    {
        var resolved = Resolve(
            Quarry("""{"kde": {"roles": {"default": {"machines": {"anvil": {}}, "tags": ["metal", "forge", "dry"]}}}}""")
        );

        var anvil = Assert.Single(resolved.GetMachine("anvil").Memberships);
        var bellows = Assert.Single(resolved.GetMachine("bellows").Memberships);
        Assert.Equal(("kde", "kde", "default", "listed, tag metal, tag forge"), (anvil.Module, anvil.Instance, anvil.Role, anvil.Reason));
        Assert.Equal("tag forge", bellows.Reason);
        Assert.Equal((5, 58), (anvil.Location.Line, anvil.Location.Column));
        Assert.Equal((5, 90), (bellows.Location.Line, bellows.Location.Column));
        Assert.Empty(resolved.GetMachine("crucible").Memberships);
    }
}
