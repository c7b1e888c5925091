using Clan.Sdk.Definitions;

namespace Clan.Sdk.Tests.Resolution.Services;

/// <summary>docs/semantics/services.md §10: what changed before the section ended, and by which rules an inventory is read.</summary>
public class TimeTests
{
    private const string Mac =
        """{"meta": {"name": "o"}, "machines": {"mac": {"machineClass": "darwin"}, "pc": {"tags": ["desk"]}}, "services": #}""";

    [Fact]
    public void An_inventory_that_needs_nothing_later_is_read_by_the_first_rules()
    {
        var resolved = Services.OnThree("""{"importer": {"i": {"roles": {"default": {"tags": ["w"]}}}}}""");

        Assert.Equal("""["all","w"]""", resolved.Canonical("machines", "fox", "tags"));
        Assert.Equal("""{"all":["fox","jay","otter"]}""", resolved.Canonical("tags"));
        Assert.Equal(
            """{"deploy":{"targetHost":null},"description":null,"icon":null,"name":"otter","tags":["all"]}""",
            resolved.Canonical("machines", "otter")
        );
    }

    [Fact]
    public void A_machine_class_brings_the_last_rules()
    {
        var resolved = Services.Resolve(Mac.Replace("#", """{"importer": {"i": {"roles": {"default": {"tags": ["nixos"]}}}}}"""));

        Assert.Empty(resolved.Findings());
        Assert.Equal("""["desk","all","nixos"]""", resolved.Canonical("machines", "pc", "tags"));
        Assert.Equal("""{"all":["mac","pc"],"darwin":["mac"],"nixos":["pc"]}""", resolved.Canonical("tags"));
        Assert.Equal("""{"buildHost":null,"targetHost":null}""", resolved.Canonical("machines", "mac", "deploy"));
        Assert.Equal("""["pc"]""", resolved.Members("importer", "i", "default"));
    }

    // As the clan-core of mid 2025 answered.
    [Theory]
    [InlineData("""{"_type":"override","priority":50,"content":["x"]}""", """["x"]""")]
    [InlineData("""{"_type":"order","priority":100,"content":["x"]}""", """["x","all","nixos","t"]""")]
    [InlineData("""{"_type":"order","priority":1500,"content":["x"]}""", """["all","nixos","t","x"]""")]
    [InlineData("""{"_type":"merge","contents":[["x"],["y"]]}""", """["x","y","all","nixos","t"]""")]
    public void By_the_last_rules_marked_tags_stand_before_the_computed_ones(string own, string expected)
    {
        var resolved = Services.Resolve(
            """{"meta":{"name":"a"},"machines":{"m":{"machineClass":"nixos","tags":#}},"tags":{"t":["m"]}}""".Replace("#", own)
        );

        Assert.Equal(expected, resolved.Canonical("machines", "m", "tags"));
    }

    [Fact]
    public void A_build_host_reaches_the_machine()
    {
        var resolved = Services.Resolve(
            """{"meta": {"name": "o"}, "machines": {"a": {"deploy": {"buildHost": "root@b"}}}, "services": {}}"""
        );

        Assert.Empty(resolved.Findings());
        Assert.Equal("\"root@b\"", resolved.Machine("a", "buildHost"));
    }

    [Fact]
    public void A_tag_of_a_class_is_computed_where_nothing_carries_it_and_is_a_tag_like_others_where_something_does()
    {
        const string Role = """{"importer": {"i": {"roles": {"default": {"tags": ["nixos"]}}}}}""";

        Assert.Equal("""["fox","jay","otter"]""", Services.OnThree(Role).Members("importer", "i", "default"));
        Assert.Equal("""["jay"]""", Services.OnThree(Role, more: """ "tags": {"nixos": ["jay"]}, """).Members("importer", "i", "default"));
    }

    [Fact]
    public void A_static_entry_takes_the_place_of_the_computed_one()
    {
        var resolved = Services.Resolve(
            """
            {"meta": {"name": "o"}, "machines": {"a": {"machineClass": "nixos"}, "b": {}}, "tags": {"nixos": ["b"]}, "services": {}}
            """
        );

        Assert.Equal("""["all"]""", resolved.Canonical("machines", "a", "tags"));
        Assert.Equal("""["all","nixos"]""", resolved.Canonical("machines", "b", "tags"));
    }

    [Fact]
    public void A_class_that_does_not_exist_is_refused_once() =>
        Assert.Equal(
            ["wrong-type machines.a.machineClass"],
            Services.Resolve("""{"meta": {"name": "o"}, "machines": {"a": {"machineClass": "windows"}}, "services": {}}""").Findings()
        );

    [Theory]
    [InlineData("auto-upgrade", "default")]
    [InlineData("data-mesher", "admin")]
    [InlineData("deltachat", "default")]
    [InlineData("ergochat", "default")]
    [InlineData("garage", "default")]
    [InlineData("heisenbridge", "default")]
    [InlineData("localsend", "default")]
    [InlineData("mumble", "server")]
    [InlineData("mycelium", "peer")]
    [InlineData("root-password", "default")]
    [InlineData("syncthing", "introducer")]
    [InlineData("user-password", "default")]
    public void Modules_that_gained_roles_are_known_by_them(string module, string role)
    {
        var services = """{"#": {"i": {"roles": {"%": {"machines": ["otter"]}}}}}""".Replace("#", module).Replace("%", role);

        var missing = Services
            .OnThree(services)
            .Findings()
            .Where(finding => !finding.StartsWith("missing-value", StringComparison.Ordinal));
        var before = Resolve(services, "2025-01-21");

        Assert.Empty(missing);
        Assert.Contains(
            before,
            finding =>
                finding.StartsWith("unknown-module", StringComparison.Ordinal)
                || finding.StartsWith("module-without-roles", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("wifi", "2025-05-25", "2025-05-26")]
    [InlineData("machine-id", "2025-06-23", "2025-06-24")]
    public void A_module_that_left_is_unknown_from_that_day_on(string module, string with, string without)
    {
        var services = """{"#": {"i": {"roles": {"default": {"machines": ["otter"]}}}}}""".Replace("#", module);

        Assert.Empty(Resolve(services, with));
        Assert.Equal([$"unknown-module {module}"], Resolve(services, without));
    }

    [Fact]
    public void A_day_that_is_asked_for_goes_before_what_the_inventory_needs() =>
        Assert.Equal(
            ["unknown-option machines.mac.machineClass"],
            Inventory.Parse(Mac.Replace("#", "{}")).Resolve(SchemaModules.Catalog, Section.Services, "2025-01-10").Findings()
        );

    [Fact]
    public void An_option_that_only_Nix_can_set_is_not_asked_for() =>
        Assert.Empty(Services.OnThree("""{"localsend": {"i": {"roles": {"default": {"machines": ["otter"]}}}}}""").Diagnostics);

    // The day counts on which clan-core changed, by the words of a date.
    [Theory]
    [InlineData("2025-04-20", """["all","nixos"]""")]
    [InlineData("2025-04-21", """["nixos","all"]""")]
    [InlineData("2025-04-22", """["nixos","all"]""")]
    public void Own_tags_stand_first_from_a_day_on(string day, string tags) =>
        Assert.Equal(
            tags,
            Inventory
                .Parse("""{"meta": {"name": "o"}, "machines": {"a": {"tags": ["nixos"]}}, "services": {}}""")
                .Resolve(SchemaModules.Catalog, Section.Services, day)
                .Canonical("machines", "a", "tags")
        );

    [Theory]
    // A tag of that name, a later module that nothing uses, and a later field that is empty need nothing later.
    [InlineData("""{"importer": {"i": {"roles": {"default": {"tags": ["nixos"]}}}}}""", false)]
    [InlineData("""{"importer": {"i": {"roles": {"default": {"tags": ["darwin"]}}}}}""", true)]
    [InlineData("""{"mycelium": {"i": {"enabled": false}}}""", false)]
    [InlineData("""{"mycelium": {"i": {"roles": {"peer": {}}}}}""", true)]
    public void An_inventory_is_read_by_the_last_rules_where_it_needs_them(string services, bool isLast) =>
        Assert.Equal(
            isLast ? """["nixos","all"]""" : """["all","nixos"]""",
            Services
                .Resolve("""{"meta": {"name": "o"}, "machines": {"a": {"tags": ["nixos"]}}, "services": """ + services + "}")
                .Canonical("machines", "a", "tags")
        );

    private static string[] Resolve(string services, string day) =>
        Inventory
            .Parse($$$"""{"meta": {"name": "o"}, "machines": {"otter": {}}, "services": {{{services}}} }""")
            .Resolve(SchemaModules.Catalog, Section.Services, day)
            .Findings();
}
