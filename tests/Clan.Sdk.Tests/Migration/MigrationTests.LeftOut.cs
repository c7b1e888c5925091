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

public partial class MigrationTests
{
    [Fact]
    public void Tags_whose_machines_were_dropped_are_left_out()
    {
        var (instances, report) = Migrate(
            """{"sshd": {"main": {"roles": {"server": {"machines": ["b"], "tags": ["u", "nobody", "t"]}, "client": {"tags": ["t", "nobody"]}}}}}"""
        );

        Assert.Equal(
            Json(
                """
                {"main": {"module": {"name": "sshd"}, "roles": {
                  "client": {"tags": {"nobody": {}}},
                  "server": {"machines": {"b": {}}, "tags": {"nobody": {}, "t": {}}}}}}
                """
            ),
            instances
        );
        Assert.Equal(
            [(TagWithoutEffect, "client", "t"), (TagWithoutEffect, "server", "u"), (CountedOnce, "server", null)],
            report.Entries.Select(entry => (entry.Kind, entry.Role, entry.Tag))
        );
    }

    [Theory]
    [InlineData(
        """{"state-version": {"all": {"roles": {"default": {"tags": ["all"]}}}}}""",
        ModuleGone,
        "clan.core.settings.state-version"
    )]
    [InlineData("""{"sshd": {"off": {"enabled": false, "roles": {"server": {"tags": ["all"]}}}}}""", InstanceDisabled, "disabled")]
    public void Instances_that_are_left_out(string services, MigrationEntryKind kind, string says)
    {
        var (instances, report) = Migrate(services);

        Assert.Equal("{}", instances);
        var entry = Assert.Single(report.Entries);
        Assert.Equal(kind, entry.Kind);
        Assert.True(entry.NeedsAttention);
        Assert.True(entry.Location.Line > 0);
        Assert.Contains(says, entry.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_else_that_has_no_place_is_reported()
    {
        var result = Inventory
            .Parse(
                """
                {
                  "meta": {"name": "my clan", "description": "d"},
                  "modules": {"mine": "/m"},
                  "assertions": [{"assertion": true, "message": "kept"}, {"assertion": false, "message": "left"}],
                  "machines": {"a": {}, "b": {}},
                  "services": {
                    "mine": {"own": {"config": {"free": 1}, "roles": {}}},
                    "sshd": {"main": {
                      "meta": {"name": "other", "icon": "i"},
                      "extraModules": ["rel.nix", {"inline": true}],
                      "machines": {"a": {"config": {"certificate": {"searchDomains": ["m"]}}, "extraModules": [{}]}, "b": {"config": {"x": 1}}},
                      "config": {"hostKeys": {"rsa": {"enable": true}}},
                      "roles": {
                        "server": {"machines": ["a"], "config": {"hostKeys": {"rsa": {"enable": false}}}, "extraModules": ["/abs.nix"]},
                        "client": {"machines": ["a"]}}}}}
                }
                """,
                "old.json"
            )
            .Migrate(SchemaModules.Catalog);

        Assert.Equal(
            [
                InventoryRenamed,
                FieldLeftOut,
                AssertionLeftOut,
                OwnModule,
                SettingsUnused,
                FieldLeftOut,
                FieldLeftOut,
                SettingsConflict,
                SettingsUnused,
                ExtraModuleLeftOut,
                ExtraModuleRepeated,
                ExtraModuleLeftOut,
                ExtraModuleLeftOut,
            ],
            result.Report.Entries.Select(entry => entry.Kind)
        );
        Assert.All(result.Report.Entries, entry => Assert.Equal("old.json", entry.Location.File));
        Assert.Equal("my-clan", result.Inventory!.Name);
    }

    [Fact]
    public void A_limit_that_no_longer_holds_is_reported()
    {
        var (_, report) = Migrate(
            """{"zerotier": {"net": {"roles": {"controller": {"machines": ["a"]}, "moon": {"machines": ["a", "b", "c", "d", "e"]}}}}}"""
        );

        var entry = Assert.Single(report.Entries);
        Assert.Equal((LimitBroken, "zerotier", "net", "moon"), (entry.Kind, entry.Service, entry.Instance, entry.Role));
    }

    [Theory]
    [InlineData("""{"meta": {"name": "q"}, "services": {"sshd": {"main": {"rolls": {}}}}}""")]
    [InlineData("{")]
    public void An_inventory_that_does_not_evaluate_has_nothing_to_migrate(string text)
    {
        var result = Inventory.Parse(text).Migrate(SchemaModules.Catalog);

        Assert.Null(result.Inventory);
        Assert.All(result.Report.Entries, entry => Assert.Equal(InvalidInventory, entry.Kind));
        Assert.True(result.Report.NeedsAttention);
    }

    [Fact]
    public void The_report_can_be_read_by_programs()
    {
        var (_, report) = Migrate("""{"zerotier": {"net": {"roles": {"peer": {"tags": ["t"], "config": {"excludeHosts": ["x"]}}}}}}""");

        var entry = JsonDocument.Parse(CanonicalJson.ToText(report.ToValue(), indented: false)).RootElement[0];

        Assert.Equal("option-gone", entry.GetProperty("kind").GetString());
        Assert.Equal(["excludeHosts"], entry.GetProperty("path").EnumerateArray().Select(name => name.GetString()));
        Assert.True(entry.GetProperty("needsAttention").GetBoolean());
        Assert.StartsWith(
            "option-gone: ",
            report.Entries[0].ToString()[(report.Entries[0].ToString().IndexOf(' ', StringComparison.Ordinal) + 1)..],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_role_that_the_module_lacks_is_left_out()
    {
        var (instances, report) = Migrate(
            """{"sshd": {"main": {"roles": {"boss": {"machines": ["a"]}, "client": {"machines": ["a"]}}}}}"""
        );

        Assert.Equal(Json("""{"main": {"module": {"name": "sshd"}, "roles": {"client": {"machines": {"a": {}}}}}}"""), instances);
        Assert.Equal((RoleUnknown, "boss"), (Assert.Single(report.Entries).Kind, report.Entries[0].Role));
    }

    [Fact]
    public void Members_that_differ_would_be_noticed()
    {
        var before = (ObjectValue)JsonText.Read("""{"machines": {"a": {"tags": ["t"]}}}""", null).Value;
        var role = (ObjectValue)JsonText.Read("""{"machines": ["b"], "tags": ["t"], "config": {}, "extraModules": []}""", null).Value;
        var machines = new MachineTable(["a"]);
        machines.Set(0, before, [machines.AddTag("t")]);
        var after = (ObjectValue)
            JsonText
                .Read(
                    """{"meta": {"name": "q"}, "instances": {"x": {"module": {"name": "sshd"}, "roles": {"client": {"machines": {"b": {}}}}}}}""",
                    null
                )
                .Value;
        var log = new MigrationLog(before);
        var place = MigrationPlace.OfInstance("sshd", "x");
        var members = RoleMigration.Of(
            new(machines, ServicesTime.Last),
            new WrittenRole("client", default, role),
            place.OfRole("client"),
            log
        );

        MembershipProof.Check(
            after,
            [new("x", place, new Dictionary<string, RoleMigration> { ["client"] = members })],
            SchemaModules.Catalog,
            log
        );

        var entry = Assert.Single(log.Entries);
        Assert.Equal((MembersDiffer, "client"), (entry.Kind, entry.Role));
        Assert.Contains("were \"a\", \"b\" and are \"b\" now", entry.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_explains_every_kind()
    {
        var page = File.ReadAllText(Repository.PathOf("docs", "migration.md"));
        var entries = Enum.GetValues<MigrationEntryKind>().Select(kind => new MigrationEntry(kind, "", default)).ToList();

        Assert.All(entries, entry => Assert.Contains($"| `{entry.KindName}` |", page, StringComparison.Ordinal));
        var calm = page[page.IndexOf("Entries that need no attention", StringComparison.Ordinal)..];
        Assert.All(entries, entry => Assert.Equal(!entry.NeedsAttention, calm.Contains($"`{entry.KindName}`", StringComparison.Ordinal)));
    }
}
