using Clan.Sdk.Definitions;
using Clan.Sdk.Tests.Resolution.Locations;

namespace Clan.Sdk.Tests.Resolution;

/// <summary>What a user's test asks a result, in both sections, and how a question is answered that has no answer.</summary>
public sealed class ResolvedMachineTests
{
    private static readonly ModuleCatalog Catalog = Lab.Catalog.With([
        """{"section":"instances","input":"x","name":"double","roles":{"left":{"options":{}}}}""",
        """{"section":"instances","input":"y","name":"double","roles":{"right":{"options":{}}}}""",
        """{"section":"instances","input":"x","name":"half","roles":{"known":{"options":{}}}}""",
    ]);

    private readonly ResolvedInventory _instances = Inventory
        .Parse(
            """
            {"meta": {"name": "c"}, "machines": {"a": {}, "b": {}, "d": {}}, "instances": {
              "one": {"module": {"name": "backup"}, "roles": {"server": {"machines": {"a": {}, "b": {}}}, "watcher": {"machines": {"a": {}}}}},
              "two": {"module": {"name": "backup"}, "roles": {"server": {"machines": {"a": {}}, "settings": {"quota": 2}}}},
              "mesh": {"module": {"name": "mesh"}, "roles": {"controller": {"machines": {"a": {}}}}},
              "free": {"module": {"name": "printing", "input": "elsewhere"}, "roles": {"desk": {"machines": {"a": {}}}}},
              "l": {"module": {"name": "double", "input": "x"}, "roles": {"left": {"machines": {"a": {}}}}},
              "r": {"module": {"name": "double", "input": "y"}},
              "h": {"module": {"name": "half", "input": "x"}},
              "i": {"module": {"name": "half", "input": "z"}}}}
            """
        )
        .Resolve(Catalog);

    private readonly ResolvedInventory _services = Inventory
        .Parse(
            """
            {"meta": {"name": "c"}, "machines": {"a": {}, "b": {}, "d": {}}, "services": {
              "backup": {
                "one": {"roles": {"server": {"machines": ["a", "b"]}, "watcher": {"machines": ["a"]}}},
                "two": {"roles": {"server": {"machines": ["a"], "config": {"quota": 2}}}}},
              "mesh": {"mesh": {"roles": {"controller": {"machines": ["a"]}}}}}}
            """
        )
        .Resolve(Catalog);

    [Fact]
    public void It_holds_a_role_in_any_instance_or_in_one()
    {
        Assert.All(
            [_instances, _services],
            resolved =>
            {
                var (a, b, d) = (resolved.GetMachine("a"), resolved.GetMachine("b"), resolved.GetMachine("d"));

                Assert.Equal(
                    (true, true, false),
                    (a.HasRole("backup", "server"), b.HasRole("backup", "server"), d.HasRole("backup", "server"))
                );
                Assert.Equal((true, false), (a.HasRole("backup", "two", "server"), b.HasRole("backup", "two", "server")));
                Assert.Equal((true, false), (a.HasRole("backup", "one", "watcher"), a.HasRole("backup", "two", "watcher")));
                Assert.False(a.HasRole("backup", "client"));
                Assert.Equal(("a", "b", "d"), (a.Name, b.Name, d.Name));
                Assert.Null(resolved.FindMachine("e"));
            }
        );
    }

    [Fact]
    public void Settings_of_instances_are_those_of_a_role_of_an_instance()
    {
        var (a, b) = (_instances.GetMachine("a"), _instances.GetMachine("b"));

        Assert.Equal("""{"code":null,"quota":2}""", a.GetSettings("backup", "two", "server").Value!.ToString());
        Assert.Equal("""{"code":null,"quota":1}""", b.GetSettings("backup").Value!.ToString());
        Assert.Equal("""{"code":null,"quota":1}""", b.GetSettings("backup", "server").Value!.ToString());
        Assert.Equal(("backup", false), (b.GetSettings("backup").Module, b.GetSettings("backup").BelongsToModule));
        Assert.Null(a.FindSettings("backup", "one", "watcher"));
        Assert.Null(b.FindSettings("backup", "two", "server"));
    }

    [Fact]
    public void Settings_of_services_are_those_of_the_module()
    {
        var a = _services.GetMachine("a");

        Assert.All(
            [
                a.GetSettings("backup"),
                a.GetSettings("backup", "server"),
                a.GetSettings("backup", "one", "watcher"),
                a.FindSettings("backup", "two", "server")!,
            ],
            settings =>
                Assert.Equal(
                    ("""{"code":null,"quota":2}""", "backup", true),
                    (settings.Value!.ToString(), settings.Module, settings.BelongsToModule)
                )
        );
        Assert.Null(a.FindSettings("backup", "two", "watcher"));
    }

    [Theory]
    [InlineData("b", "mesh", null, "controller", "no settings of the role \"controller\" of the module \"mesh\"", "backup.one server")]
    [InlineData("d", "backup", null, null, "no settings of the module \"backup\"", "nothing")]
    [InlineData("b", "backup", "two", "server", "no settings of the role \"server\" of \"two\"", "backup.one server")]
    [InlineData("a", "backup", "one", "client", "no settings of the role \"client\" of \"one\"", null)]
    public void Settings_that_a_machine_lacks_are_an_error_that_says_what_it_holds(
        string machine,
        string module,
        string? instance,
        string? role,
        string what,
        string? holds
    )
    {
        var asked = _instances.GetMachine(machine);

        var message = Assert
            .Throws<InvalidOperationException>(() =>
                role is null ? asked.GetSettings(module)
                : instance is null ? asked.GetSettings(module, role)
                : asked.GetSettings(module, instance, role)
            )
            .Message;

        Assert.Equal(
            $"The machine \"{machine}\" has {what}: it does not hold it, or nobody described its settings. It holds: {holds ?? "backup.one server; backup.one watcher; backup.two server; double.l left; mesh.mesh controller; printing.free desk"}.",
            message
        );
    }

    [Fact]
    public void Settings_that_a_machine_has_twice_are_asked_for_by_instance()
    {
        var a = _instances.GetMachine("a");

        Assert.Equal(
            "The machine \"a\" has settings of the module \"backup\" more than once: name the instance and the role that are meant.",
            Assert.Throws<InvalidOperationException>(() => a.GetSettings("backup")).Message
        );
        Assert.Equal(
            "The machine \"a\" has settings of the role \"server\" of the module \"backup\" more than once: name the instance and the role that are meant.",
            Assert.Throws<InvalidOperationException>(() => a.GetSettings("backup", "server")).Message
        );
    }

    [Theory]
    [InlineData(
        "backup",
        null,
        "sever",
        "The module \"backup\" has no role \"sever\". Did you mean \"server\"? Its roles: client, server, watcher."
    )]
    [InlineData("single", null, "x", "The module \"single\" has no role \"x\". Its roles: default.")]
    [InlineData("double", null, "lift", "The module \"double\" has no role \"lift\". Did you mean \"left\"? Its roles: left, right.")]
    [InlineData(
        "bakcup",
        null,
        "server",
        "No instance of the inventory has a module \"bakcup\", and clan has none. Did you mean \"backup\"?"
    )]
    [InlineData(
        "printin",
        null,
        "desk",
        "No instance of the inventory has a module \"printin\", and clan has none. Did you mean \"printing\"?"
    )]
    [InlineData(
        "singel",
        null,
        "default",
        "No instance of the inventory has a module \"singel\", and clan has none. Did you mean \"single\"?"
    )]
    [InlineData("backup", "mesh", "server", "The instance \"mesh\" is one of the module \"mesh\", not of \"backup\".")]
    [InlineData("backup", "onee", "server", "The inventory has no instance \"onee\". Did you mean \"one\"?")]
    [InlineData("backup", "mesj", "server", "The inventory has no instance \"mesj\". Did you mean \"mesh\"?")]
    public void A_name_that_there_is_not_is_a_mistake_of_who_asks(string module, string? instance, string role, string message)
    {
        var a = _instances.GetMachine("a");

        Assert.Equal(
            message,
            Assert
                .Throws<KeyNotFoundException>(() => instance is null ? a.HasRole(module, role) : a.HasRole(module, instance, role))
                .Message
        );
    }

    [Fact]
    public void Any_role_may_be_meant_of_a_module_that_nobody_described()
    {
        var a = _instances.GetMachine("a");

        Assert.True(a.HasRole("printing", "desk"));
        Assert.False(a.HasRole("printing", "shelf"));
        Assert.False(a.HasRole("half", "whatever"));
        Assert.Null(a.FindSettings("printing", "free", "desk"));
    }

    [Fact]
    public void Nothing_is_no_name()
    {
        var a = _instances.GetMachine("a");

        Assert.Equal("module", Assert.Throws<ArgumentNullException>(() => a.HasRole(null!, "r")).ParamName);
        Assert.Equal("role", Assert.Throws<ArgumentNullException>(() => a.HasRole("backup", null!)).ParamName);
        Assert.Equal("instance", Assert.Throws<ArgumentNullException>(() => a.HasRole("backup", null!, "server")).ParamName);
        Assert.Equal("name", Assert.Throws<ArgumentNullException>(() => _instances.FindMachine(null!)).ParamName);
        Assert.Equal("path", Assert.Throws<ArgumentNullException>(() => a.GetSettings("mesh").OriginsOf(null!)).ParamName);
    }

    [Fact]
    public void A_machine_that_is_none_is_told_its_neighbour_and_a_result_that_is_none_its_first_error()
    {
        var inventory = Inventory.Parse(
            """{"meta": {"name": "c", "tld": "lan"}, "instances": {"i": {"module": {"name": "nope"}}}}""",
            "f.json"
        );

        Assert.Equal(
            "The inventory declares no machine \"aa\". Did you mean \"a\"?",
            Assert.Throws<KeyNotFoundException>(() => _instances.GetMachine("aa")).Message
        );
        Assert.Equal(
            "The inventory does not resolve: f.json(1,78): error CLAN3007: clan-core has no module \"nope\". Correct the name, or name the input that has it in module.input. [instance i]",
            Assert.Throws<InvalidOperationException>(() => inventory.Resolve(Catalog).FindMachine("a")).Message
        );
    }

    [Fact]
    public void An_inventory_is_told_once_that_it_uses_both_sections()
    {
        var both = Inventory.Parse("{\"meta\": {\"name\": \"c\"},\n\"services\": {},\n\"instances\": {}}", "f.json");

        Assert.Equal(
            "f.json(2,1): error CLAN3023: The inventory uses both \"services\" and \"instances\" (f.json(3,1)); clan knows one of them only. Move everything into one (the command migrate does it).",
            both.Resolve(Catalog).Diagnostics[0].ToString()
        );
        Assert.DoesNotContain(both.Resolve(Catalog, Section.Instances).Diagnostics, found => found.Kind == "both-sections");
        Assert.DoesNotContain(both.Resolve(Catalog, Section.Services).Diagnostics, found => found.Kind == "both-sections");
    }

    [Fact]
    public void Only_an_error_makes_a_result_one_with_errors()
    {
        Assert.False(Inventory.Parse("""{"meta": {"name": "c", "tld": "lan"}}""").Resolve(Catalog).HasErrors);
        Assert.True(Inventory.Parse("""{"meta": {}}""").Resolve(Catalog).HasErrors);
    }

    [Fact]
    public void A_membership_says_itself_in_words() =>
        Assert.Equal(
            ["a: backup.one server (listed)", "a: backup.one watcher (listed)", "a: backup.two server (listed)"],
            _instances.GetMachine("a").Memberships.Take(3).Select(held => held.ToString())
        );
}
