using Clan.Sdk.CompilerServices;
using static Clan.Sdk.Tests.Resolution.Locations.Lab;

namespace Clan.Sdk.Tests.Resolution.Locations;

/// <summary>One small inventory of the services schema for each kind of finding that it knows.</summary>
internal static class ServicesCases
{
    public static IReadOnlyDictionary<string, Func<Expected, Inventory>> All { get; } = new Dictionary<string, Func<Expected, Inventory>>
    {
        ["services: unknown-option"] = expected =>
        {
            var (inventory, jon, backup) = Backup();
            GeneratedFields.Set(jon, Here(), 1, ["colour"]); expected.Here("unknown-option");
            backup.WithValue(["hidden"], true); expected.Here("unknown-option");
            return inventory;
        },
        ["services: unknown-option in config"] = expected =>
        {
            var (inventory, jon, backup) = Backup();
            backup.WithRoleConfig("server", Settings(("qouta", 1))); expected.Here("unknown-option");
            backup.WithMachineConfig(jon, Settings(("x", 1))); expected.Here("unknown-option");
            backup.WithConfig(Settings(("hour", 1))); expected.Here("unknown-option");
            return inventory;
        },
        ["services: wrong-type"] = expected =>
        {
            var (inventory, _, backup) = Backup();
            backup.WithRoleConfig("server", Settings(("quota", "much"))); expected.Here("wrong-type");
            return inventory;
        },
        ["services: wrong-type in a field"] = expected =>
        {
            var (inventory, jon, _) = Backup();
            GeneratedFields.Set(jon, Here(), 1, ["description"]); expected.Here("wrong-type");
            return inventory;
        },
        ["services: reserved-name"] = expected =>
        {
            var (inventory, jon, _) = Backup();
            inventory.AddTag("imports", [jon]); expected.Here("reserved-name");
            return inventory;
        },
        ["services: missing-value"] = expected =>
        {
            var (inventory, jon, backup) = Backup();
            backup.WithMachineConfig(jon, Settings(("repo", "r")));
            backup.WithRole("client", jon);
            backup.WithRole("client", inventory.AddMachine("sara")); expected.Here("missing-value");
            return inventory;
        },
        ["services: missing-value by tag"] = expected =>
        {
            var (inventory, _, backup) = Backup();
            var tag = inventory.AddTag("t");
            inventory.AddMachine("sara", tags: [tag]);
            backup.WithRole("client", tag); expected.Here("missing-value");
            return inventory;
        },
        ["services: missing-value in a record"] = expected =>
        {
            var (inventory, jon, backup) = Backup();
            backup.WithRole("client", jon);
            backup.WithRoleConfig("client", Settings(("repo", "r"), ("targets", Settings(("main", Settings()))))); expected.Here("missing-value");
            return inventory;
        },
        ["services: removed-option"] = expected =>
        {
            var (inventory, jon, backup) = Backup();
            backup.WithRole("client", jon);
            backup.WithRoleConfig("client", Settings(("repo", "r"), ("old", "x"))); expected.Here("removed-option");
            return inventory;
        },
        ["services: conflict"] = expected =>
        {
            var (inventory, jon, backup) = Backup();
            backup.WithMachineConfig(jon, Settings(("quota", 2)));
            backup.WithRoleConfig("server", Settings(("quota", 3))); expected.Here("conflict");
            return inventory;
        },
        ["services: unknown-module"] = expected =>
        {
            var (inventory, jon, _) = Backup();
            var unknown = inventory.Services.AddModule("bakcup", "x"); expected.Here("unknown-module");
            unknown.WithRole("client", jon);
            return inventory;
        },
        ["services: module-without-roles"] = expected =>
        {
            var (inventory, _, _) = Backup();
            inventory.Services.AddModule("hollow", "x"); expected.Here("module-without-roles");
            return inventory;
        },
        ["services: module-without-inventory-feature"] = expected =>
        {
            var (inventory, _, _) = Backup();
            inventory.Services.AddModule("private", "x"); expected.Here("module-without-inventory-feature");
            return inventory;
        },
        ["services: unknown-role"] = expected =>
        {
            var (inventory, jon, backup) = Backup();
            backup.WithRole("clinet", jon); expected.Here("unknown-role");
            return inventory;
        },
        ["services: unknown-tag"] = expected =>
        {
            var (inventory, jon, backup) = Backup();
            backup.WithRole("watcher", jon);
            backup.WithRole("watcher", inventory.AddTag("nobody")); expected.Here("unknown-tag");
            return inventory;
        },
        ["services: undeclared-machine"] = expected =>
        {
            var (inventory, _, backup) = Backup();
            backup.WithValue(["roles", "watcher", "machines"], ClanValue.List("ghost")); expected.Here("undeclared-machine");
            return inventory;
        },
        ["services: too-few-machines"] = expected =>
        {
            var (inventory, jon, _) = Backup();
            var mesh = inventory.Services.AddModule("mesh", "m"); expected.Here("too-few-machines");
            mesh.WithRole("peer", jon);
            return inventory;
        },
        ["services: too-many-machines"] = expected =>
        {
            var (inventory, jon, _) = Backup();
            var mesh = inventory.Services.AddModule("mesh", "m");
            mesh.WithRole("controller", [jon, inventory.AddMachine("sara")]); expected.Here("too-many-machines");
            return inventory;
        },
        ["services: bad-module"] = expected =>
        {
            var (inventory, _, backup) = Backup();
            backup.WithValue(["extraModules"], ClanValue.List(5)); expected.Here("bad-module");
            return inventory;
        },
        ["services: assertion-failed"] = expected =>
        {
            expected.At("inventory.json", 4, "assertion-failed");
            return Inventory.Parse("""
                {
                "meta": {"name": "c"}, "services": {},
                "assertions": [
                {"assertion": false, "message": "no"}]}
                """, "inventory.json");
        },
        ["services: tag-drops-members"] = expected =>
        {
            var (inventory, jon, backup) = Backup();
            var some = inventory.AddTag("some");
            jon.WithTag(some);
            backup.WithRole("watcher", some);
            backup.WithRole("watcher", inventory.AddTag("none")); expected.Here("tag-drops-members"); expected.Here("unknown-tag");
            return inventory;
        },
        ["services: counted-twice"] = expected =>
        {
            var (inventory, jon, backup) = Backup();
            backup.WithRole("watcher", [jon, Tag.All]); expected.Here("counted-twice");
            return inventory;
        },
        ["services: unchecked-settings"] = expected =>
        {
            var (inventory, _, backup) = Backup();
            backup.WithRole("watcher", inventory.AddMachine("sara"));
            backup.WithRoleConfig("watcher", Settings(("any", 1))); expected.Here("unchecked-settings");
            return inventory;
        },
        ["services: duplicate-name"] = expected =>
        {
            var (inventory, _, _) = Backup();
            inventory.Services.AddModule("backup", "b"); expected.Here("duplicate-name");
            return inventory;
        },
        ["services: foreign-handle"] = expected =>
        {
            var (inventory, _, backup) = Backup();
            var other = new Inventory("other").AddMachine("jon");
            backup.WithRole("watcher", other); expected.Here("foreign-handle");
            return inventory;
        },
        ["services: user-rule"] = expected =>
        {
            var (inventory, jon, backup) = Backup();
            backup.WithRole("watcher", jon); expected.Here("user-rule");
            inventory.AddRule("nobody watches", resolved => resolved.GetMachine("jon").Memberships
                .Where(membership => membership.Role == "watcher")
                .Select(membership => RuleFinding.Error("jon does").At(membership)));
            return inventory;
        },
    };

    private static (Inventory Inventory, Machine Jon, UntypedService Backup) Backup()
    {
        var inventory = new Inventory("c");
        var jon = inventory.AddMachine("jon");
        return (inventory, jon, inventory.Services.AddModule("backup", "b").WithRole("server", jon));
    }
}
