using System.Text.Json;
using Clan.Sdk.Definitions;
using Clan.Sdk.Json;
using Clan.Sdk.Migration;
using Clan.Sdk.Resolution.Common;
using Clan.Sdk.Resolution.Services;
using Clan.Sdk.Tests.Resolution;
using Clan.Sdk.Tests.Resolution.Services;
using static Clan.Sdk.MigrationEntryKind;

namespace Clan.Sdk.Tests.Migration;

/// <summary>What becomes of each part of an inventory of the services schema.</summary>
public partial class MigrationTests
{
    private const string Machines = """{"a": {"tags": ["t", "u"]}, "b": {"tags": ["t"]}, "c": {}}""";

    [Fact]
    public void Members_and_settings_go_to_the_place_that_means_the_same()
    {
        var (instances, report) = Migrate(
            """
            {"borgbackup": {"main": {
              "config": {"exclude": ["i"], "directory": "/i"},
              "machines": {"a": {"config": {"exclude": ["m"]}}},
              "roles": {
                "client": {"tags": ["t"], "config": {"exclude": ["r"]}},
                "server": {"machines": ["c", "ghost", "c"]}}}}}
            """
        );

        Assert.Equal(
            Json(
                """
                {"main": {"module": {"name": "borgbackup"}, "roles": {
                  "client": {"machines": {"a": {"settings": {"exclude": ["m"]}}}, "settings": {"exclude": ["i", "r"]}, "tags": {"t": {}}},
                  "server": {"machines": {"c": {}, "ghost": {}}, "settings": {"directory": "/i"}}}}}
                """
            ),
            instances
        );
        Assert.Equal([CountedOnce], report.Entries.Select(entry => entry.Kind));
        Assert.False(report.NeedsAttention);
    }

    [Theory]
    [InlineData(994, true)]
    [InlineData(995, false)]
    public void What_is_migrated_can_be_read_again_or_is_refused(int lists, bool isMigrated)
    {
        var deep = new string('[', lists) + new string(']', lists);
        var inventory = Inventory.Parse(
            $$"""{"meta": {"name": "c"}, "services": {"importer": {"i": {"config": {"deep": {{deep}}}, "roles": {"default": {} } } } } }"""
        );
        Assert.Empty(inventory.ReadDiagnostics);

        // Of a module that nobody described everything is carried over.
        var result = inventory.Migrate(
            ModuleCatalog.Of([
                SchemaModules.Compact("""{"section": "services", "name": "importer", "successor": {"module": "importer"}}"""),
            ])
        );

        Assert.Equal(isMigrated, result.Inventory is not null);
        Assert.All(result.Report.Entries.Where(_ => !isMigrated), entry => Assert.Equal(InvalidInventory, entry.Kind));
        if (result.Inventory is { } migrated)
        {
            Assert.Empty(Inventory.Parse(migrated.ToJson()).ReadDiagnostics);
        }
    }

    [Fact]
    public void An_instance_name_of_two_services_gets_the_service_in_front()
    {
        var (instances, report) = Migrate(
            """
            {"sshd": {"x": {}, "only": {}}, "packages": {"x": {}}, "admin": {"sshd-x": {}}}
            """
        );

        Assert.Equal(["only", "packages-x", "sshd-x", "sshd-x-2"], Names(instances));
        Assert.Equal(
            [("packages", "x", "packages-x"), ("sshd", "x", "sshd-x-2")],
            report.Entries.Select(entry => (entry.Service, entry.Instance, entry.NewName))
        );
    }

    [Fact]
    public void A_tag_that_clan_now_computes_keeps_its_machines()
    {
        var result = Inventory
            .Parse(
                """
                {"meta": {"name": "q"}, "machines": {"a": {"tags": ["nixos"]}, "b": {}},
                 "services": {"sshd": {"main": {"roles": {"server": {"tags": ["nixos"]}}}}}}
                """
            )
            .Migrate(SchemaModules.Catalog);

        Assert.Equal([(TagPinned, "nixos")], result.Report.Entries.Select(entry => (entry.Kind, entry.Tag)));
        Assert.True(result.Inventory!.Resolve(SchemaModules.Catalog).GetMachine("a").HasRole("sshd", "server"));
        Assert.Empty(result.Inventory.Resolve(SchemaModules.Catalog).GetMachine("b").Memberships);
        Assert.Equal("""{"nixos":["a"]}""", Tags(result));
    }

    [Theory]
    [InlineData(null, """{"tags":{"nixos":{}}}""", new string[0])]
    [InlineData("2025-01-10", "{}", new[] { "tag-without-effect" })]
    public void A_tag_of_a_class_that_nothing_carries_never_empties_the_tag(string? day, string role, string[] entries)
    {
        const string Text = """
            {"meta": {"name": "q"}, "machines": {"a": {}, "b": {}},
             "services": {"importer": {"main": {"roles": {"default": {"tags": ["nixos"]}}}}}}
            """;

        var result = Inventory.Parse(Text).Migrate(SchemaModules.Catalog, day: day);

        Assert.Null(Tags(result));
        Assert.Equal(entries, result.Report.Entries.Select(entry => entry.KindName));
        Assert.Equal(role, Compact(result, "instances", "main", "roles", "default"));
    }

    [Fact]
    public void Roles_that_became_one_are_united()
    {
        var result = Inventory
            .Parse(
                """
                {"meta": {"name": "q"}, "machines": {"a": {}, "b": {"tags": ["t"]}, "c": {}},
                 "services": {
                   "syncthing": {"s": {"roles": {"introducer": {"machines": ["a"]}, "peer": {"machines": ["a", "c"], "tags": ["t"]}}}},
                   "data-mesher": {"d": {"config": {"network": {"interface": "tun0"}}, "roles": {
                     "admin": {"machines": ["a"], "config": {"network": {"port": 7947, "tld": "x"}}}, "peer": {"tags": ["t"]}, "signer": {"machines": ["c"]}}}}}}
                """
            )
            .Migrate(SchemaModules.Catalog);

        Assert.Equal("""{"peer":{"machines":{"a":{},"c":{}},"tags":{"t":{}}}}""", Compact(result, "instances", "s", "roles"));
        Assert.Equal(
            """{"default":{"machines":{"a":{},"c":{}},"settings":{"interfaces":["tun0"],"port":7947},"tags":{"t":{}}}}""",
            Compact(result, "instances", "d", "roles")
        );
        Assert.Equal(
            [("admin", "default"), ("introducer", "peer"), ("peer", "default"), ("signer", "default")],
            result.Report.Entries.Where(entry => entry.Kind == RoleRenamed).Select(entry => (entry.Role, entry.NewName)).Order()
        );
        Assert.Equal([OptionGone], result.Report.Entries.Where(entry => entry.NeedsAttention).Select(entry => entry.Kind));
    }

    [Fact]
    public void Passwords_of_accounts_become_users()
    {
        var result = Inventory
            .Parse(
                """
                {"meta": {"name": "q"}, "machines": {"a": {}},
                 "services": {
                   "root-password": {"root": {"roles": {"default": {"tags": ["all"]}}}},
                   "user-password": {"jo": {"config": {"user": "jo"}, "roles": {"default": {"tags": ["all"], "config": {"prompt": false}}}}}}}
                """
            )
            .Migrate(SchemaModules.Catalog);

        Assert.Equal(
            """{"jo":{"module":{"name":"users"},"roles":{"default":{"settings":{"prompt":false,"user":"jo"},"tags":{"all":{}}}}},"root":{"module":{"name":"users"},"roles":{"default":{"settings":{"user":"root"},"tags":{"all":{}}}}}}""",
            Compact(result, "instances")
        );
        Assert.False(result.Report.NeedsAttention);
    }

    [Fact]
    public void Where_both_sections_are_used_the_instances_stay()
    {
        var result = Inventory
            .Parse(
                """
                {"meta": {"name": "q", "domain": "q.lan"}, "machines": {"a": {"installedAt": 7, "deploy": {"forwardAgent": true}}},
                 "services": {"sshd": {"x": {"roles": {"server": {"tags": ["nixos"]}}}, "y": {}}},
                 "instances": {"x": {"module": {"name": "admin"}, "roles": {"default": {"tags": {"all": {}}}}}}}
                """
            )
            .Migrate(SchemaModules.Catalog);

        Assert.Equal(
            """{"sshd-x":{"module":{"name":"sshd"},"roles":{"server":{"tags":{"nixos":{}}}}},"x":{"module":{"name":"admin"},"roles":{"default":{"tags":{"all":{}}}}},"y":{"module":{"name":"sshd"},"roles":{}}}""",
            Compact(result, "instances")
        );
        Assert.Equal("""{"domain":"q.lan","name":"q"}""", Compact(result, "meta"));
        Assert.Equal("""{"a":{"deploy":{"forwardAgent":true},"installedAt":7}}""", Compact(result, "machines"));
        Assert.Equal([InstanceRenamed], result.Report.Entries.Select(entry => entry.Kind));
        Assert.DoesNotContain(result.Inventory!.Resolve(SchemaModules.Catalog).Diagnostics, d => d.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public void Options_of_zerotier_have_new_names()
    {
        var (instances, report) = Migrate(
            """
            {"zerotier": {"net": {
              "config": {"networkIps": ["fd00::1"], "excludeHosts": ["b"]},
              "roles": {
                "controller": {"machines": ["c"], "config": {"networkIds": ["id"]}},
                "moon": {"machines": ["a"], "config": {"moon": {"stableEndpoints": ["192.0.2.1"]}}},
                "peer": {"tags": ["t"], "config": {"networkIds": ["other"]}}}}}}
            """
        );

        Assert.Equal(
            Json(
                """
                {"net": {"module": {"name": "zerotier"}, "roles": {
                  "controller": {"machines": {"c": {}}, "settings": {"allowedIds": ["id"], "allowedIps": ["fd00::1"]}},
                  "moon": {"machines": {"a": {}}, "settings": {"stableEndpoints": ["192.0.2.1"]}},
                  "peer": {"tags": {"t": {}}}}}}
                """
            ),
            instances
        );
        Assert.Equal(
            [
                (OptionGone, null, "excludeHosts"),
                (OptionRenamed, null, "networkIps"),
                (OptionRenamed, "controller", "networkIds"),
                (OptionRenamed, "moon", "moon.stableEndpoints"),
                (OptionGone, "peer", "networkIds"),
            ],
            report.Entries.Select(entry => (entry.Kind, entry.Role, string.Join('.', entry.Path!)))
        );
    }

    [Fact]
    public void Iwd_became_wifi()
    {
        var (instances, report) = Migrate(
            """
            {"iwd": {"home": {"roles": {"default": {"tags": ["t"], "config": {"networks": {"net": {"ssid": "My Net", "AutoConnect": false}, "other": {}}}}}}}}
            """
        );

        Assert.Equal(
            Json(
                """
                {"home": {"module": {"name": "wifi"}, "roles": {"default": {"settings": {"networks": {"net": {"autoConnect": false}, "other": {}}}, "tags": {"t": {}}}}}}
                """
            ),
            instances
        );
        Assert.Equal([ModuleRenamed, OptionGone, OptionRenamed], report.Entries.Select(entry => entry.Kind));
        Assert.Equal("networks.net.autoConnect", report.Entries[2].NewName);
    }

    [Fact]
    public void A_module_of_the_users_own_is_taken_from_the_flake()
    {
        var catalog = SchemaModules.Catalog.With([
            """{"section":"services","name":"mine","features":["inventory"],"roles":{"worker":{}}}""",
        ]);
        var result = Inventory
            .Parse(
                """
                {"meta": {"name": "q"}, "machines": {"a": {}},
                 "services": {"mine": {"own": {"config": {"free": {"x": 1}}, "roles": {"worker": {"machines": ["a"], "config": {"imports": [], "free": {"y": 2}}}}}}}}
                """
            )
            .Migrate(catalog);

        Assert.Equal(
            Json(
                """{"own": {"module": {"input": "self", "name": "mine"}, "roles": {"worker": {"machines": {"a": {}}, "settings": {"free": {"x": 1, "y": 2}}}}}}"""
            ),
            Instances(result.Inventory!)
        );
        Assert.Equal([OwnModule, OptionGone], result.Report.Entries.Select(entry => entry.Kind));
    }

    [Fact]
    public void The_csharp_model_migrates_like_its_json()
    {
        var inventory = new Inventory("q");
        var tag = inventory.AddTag("t");
        inventory.AddMachine("a", [tag]);
        var external = inventory.AddExternalMachine("elsewhere");
        inventory.Services.AddModule("sshd", "main").WithRole("server", tag).WithRole("server", external);

        var result = inventory.Migrate(SchemaModules.Catalog);

        Assert.Empty(result.Report.Entries);
        Assert.Equal(Inventory.Parse(inventory.ToJson()).Migrate(SchemaModules.Catalog).Inventory!.ToJson(), result.Inventory!.ToJson());
        Assert.Empty(result.Inventory.Resolve(SchemaModules.Catalog).Diagnostics);
        Assert.Contains("\"services\"", inventory.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_in_todays_schema_stays_as_it_is()
    {
        const string Text = """{"instances": {"x": {"roles": {"default": {"tags": ["all"]}}}}, "meta": {"name": "q"}}""";

        var result = Inventory.Parse(Text).Migrate(SchemaModules.Catalog);

        Assert.Empty(result.Report.Entries);
        Assert.Equal(Inventory.Parse(Text).ToJson(), result.Inventory!.ToJson());
    }

    private static (string Instances, MigrationReport Report) Migrate(string services)
    {
        var text = """{"meta": {"name": "q"}, "machines": """ + Machines + """, "services": """ + services + "}";
        var result = Inventory.Parse(text, "inventory.json").Migrate(SchemaModules.Catalog);
        return (Instances(result.Inventory!), result.Report);
    }

    private static string Instances(Inventory inventory) =>
        JsonDocument.Parse(inventory.ToJson()).RootElement.TryGetProperty("instances", out var instances)
            ? Json(instances.GetRawText())
            : "{}";

    private static string? Tags(MigrationResult result) =>
        result.Inventory!.Document["tags"] is { } tags ? CanonicalJson.ToText(tags, indented: false) : null;

    private static string Compact(MigrationResult result, params string[] path) =>
        CanonicalJson.ToText(
            path.Aggregate((ClanValue)result.Inventory!.Document, (value, name) => ((ObjectValue)value)[name]!),
            indented: false
        );

    private static string Json(string text) => Inventory.Parse(text).ToJson();

    private static IEnumerable<string> Names(string instances) =>
        JsonDocument.Parse(instances).RootElement.EnumerateObject().Select(instance => instance.Name);
}
