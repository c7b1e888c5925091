using Clan.Sdk.CompilerServices;
using static Clan.Sdk.Tests.Resolution.Locations.Lab;

namespace Clan.Sdk.Tests.Resolution.Locations;

/// <summary>One small inventory of the instances schema for each kind of finding that it knows.</summary>
internal static class InstancesCases
{
    public static IReadOnlyDictionary<string, Func<Expected, Inventory>> All { get; } = new Dictionary<string, Func<Expected, Inventory>>
    {
        ["instances: unknown-option"] = expected =>
        {
            var (inventory, jon, backup) = Backup();
            GeneratedFields.Set(jon, Here(), 1, ["colour"]); expected.Here("unknown-option");
            backup.WithValue(["hidden"], true); expected.Here("unknown-option");
            return inventory;
        },
        ["instances: unknown-option in settings"] = expected =>
        {
            var (inventory, _, backup) = Backup();
            backup.WithRole("watcher", inventory.AddMachine("sara"));
            backup.WithRole("server", inventory.AddMachine("tom"), Settings(("x", 1))); expected.Here("unknown-option");
            return inventory;
        },
        ["instances: unknown-option in a role's settings"] = expected =>
        {
            var (inventory, _, backup) = Backup();
            backup.WithRoleSettings("server", Settings(("repo", "r"))); expected.Here("unknown-option");
            return inventory;
        },
        ["instances: wrong-type"] = expected =>
        {
            var (inventory, _, backup) = Backup();
            backup.WithRoleSettings("server", Settings(("quota", "much"))); expected.Here("wrong-type");
            return inventory;
        },
        ["instances: undecided-pattern"] = expected =>
        {
            var (inventory, _, backup) = Backup();
            backup.WithRoleSettings("server", Settings(("code", "a"))); expected.Here("undecided-pattern");
            return inventory;
        },
        ["instances: wrong-type in a field"] = expected =>
        {
            var (inventory, jon, _) = Backup();
            GeneratedFields.Set(jon, Here(), "mainframe", ["machineClass"]); expected.Here("wrong-type");
            return inventory;
        },
        ["instances: reserved-name"] = expected =>
        {
            var (inventory, _, backup) = Backup();
            backup.WithRoleSettings("server", Settings(("imports", ClanValue.List()))); expected.Here("reserved-name");
            return inventory;
        },
        ["instances: missing-value"] = expected =>
        {
            var (inventory, jon, backup) = Backup();
            backup.WithRole("client", jon, Settings(("repo", "r")));
            backup.WithRole("client", inventory.AddMachine("sara")); expected.Here("missing-value");
            return inventory;
        },
        ["instances: missing-value by tag"] = expected =>
        {
            var (inventory, jon, backup) = Backup();
            backup.WithRole("client", jon, Settings(("repo", "r")));
            var tag = inventory.AddTag("t");
            inventory.AddMachine("sara", tags: [tag]);
            backup.WithRole("client", tag); expected.Here("missing-value");
            return inventory;
        },
        ["instances: missing-value in a record"] = expected =>
        {
            var (inventory, jon, backup) = Backup();
            backup.WithRole("client", jon);
            backup.WithRoleSettings("client", Settings(("repo", "r"), ("targets", Settings(("main", Settings()))))); expected.Here("missing-value");
            return inventory;
        },
        ["instances: removed-option"] = expected =>
        {
            var (inventory, jon, backup) = Backup();
            backup.WithRole("client", jon, Settings(("repo", "r"), ("old", "x"))); expected.Here("removed-option");
            return inventory;
        },
        ["instances: conflict"] = expected =>
        {
            var (inventory, _, backup) = Backup();
            backup.WithRole("server", inventory.AddMachine("sara"), Settings(("quota", 2)));
            backup.WithRoleSettings("server", Settings(("quota", 3))); expected.Here("conflict");
            return inventory;
        },
        ["instances: unknown-module"] = expected =>
        {
            var (inventory, jon, _) = Backup();
            var unknown = inventory.Instances.AddModule("bakcup", "x"); expected.Here("unknown-module");
            unknown.WithRole("client", jon);
            return inventory;
        },
        ["instances: unknown-input"] = expected =>
        {
            var (inventory, jon, _) = Backup();
            var unknown = inventory.Instances.AddModule("printing", "x", input: "elsewhere"); expected.Here("unknown-input");
            unknown.WithRole("client", jon);
            return inventory;
        },
        ["instances: unknown-role"] = expected =>
        {
            var (inventory, jon, backup) = Backup();
            backup.WithRole("clinet", jon); expected.Here("unknown-role");
            return inventory;
        },
        ["instances: unknown-role of a module without any"] = expected =>
        {
            var (inventory, jon, _) = Backup();
            var hollow = inventory.Instances.AddModule("hollow", "x");
            hollow.WithRole("default", jon); expected.Here("unknown-role");
            return inventory;
        },
        ["instances: unknown-tag"] = expected =>
        {
            var (inventory, jon, backup) = Backup();
            backup.WithRole("watcher", jon);
            backup.WithRole("watcher", inventory.AddTag("nobody")); expected.Here("unknown-tag");
            return inventory;
        },
        ["instances: undeclared-machine"] = expected =>
        {
            var (inventory, _, backup) = Backup();
            backup.WithValue(["roles", "watcher", "machines", "ghost"], Settings()); expected.Here("undeclared-machine");
            return inventory;
        },
        ["instances: too-few-machines"] = expected =>
        {
            var (inventory, jon, _) = Backup();
            var mesh = inventory.Instances.AddModule("mesh", "m"); expected.Here("too-few-machines");
            mesh.WithRole("peer", jon);
            return inventory;
        },
        ["instances: too-many-machines"] = expected =>
        {
            var (inventory, jon, _) = Backup();
            var mesh = inventory.Instances.AddModule("mesh", "m");
            mesh.WithRole("controller", [jon, inventory.AddMachine("sara")]); expected.Here("too-many-machines");
            return inventory;
        },
        ["instances: too-many-instances"] = expected =>
        {
            var (inventory, jon, _) = Backup();
            inventory.Instances.AddModule("single", "one").WithRole("default", jon);
            inventory.Instances.AddModule("single", "two").WithRole("default", jon); expected.Here("too-many-instances");
            return inventory;
        },
        ["instances: bad-module"] = expected =>
        {
            var (inventory, _, backup) = Backup();
            backup.WithValue(["roles", "server", "extraModules"], ClanValue.List("modules/special.nix")); expected.Here("bad-module");
            return inventory;
        },
        ["instances: assertion-failed"] = expected =>
        {
            expected.At("inventory.json", 4, "assertion-failed");
            return Inventory.Parse("""
                {
                "meta": {"name": "c"}, "instances": {},
                "assertions": [
                {"assertion": false, "message": "no"}]}
                """, "inventory.json");
        },
        ["instances: deprecated-option"] = expected =>
        {
            var (inventory, _, _) = Backup();
            GeneratedFields.Set(inventory, Here(), "lan", ["tld"]); expected.Here("deprecated-option");
            return inventory;
        },
        ["instances: unchecked-settings"] = expected =>
        {
            var (inventory, jon, backup) = Backup();
            backup.WithRole("watcher", inventory.AddMachine("sara"));
            backup.WithRole("watcher", jon, Settings(("any", 1))); expected.Here("unchecked-settings");
            return inventory;
        },
        ["instances: duplicate-settings"] = expected =>
        {
            var (inventory, _, backup) = Backup();
            backup.WithRoleSettings("server", Settings(("quota", 1)));
            backup.WithRoleSettings("server", Settings(("quota", 2))); expected.Here("duplicate-settings");
            return inventory;
        },
        ["instances: foreign-handle"] = expected =>
        {
            var (inventory, _, backup) = Backup();
            var other = new Inventory("other").AddMachine("jon");
            backup.WithRole("watcher", other); expected.Here("foreign-handle");
            return inventory;
        },
        ["instances: user-rule"] = expected =>
        {
            var (inventory, jon, backup) = Backup();
            backup.WithRole("watcher", jon); expected.Here("user-rule");
            inventory.AddRule("nobody watches", resolved => resolved.GetMachine("jon").Memberships
                .Where(membership => membership.Role == "watcher")
                .Select(membership => RuleFinding.Error("jon does").At(membership)));
            return inventory;
        },
    };

    private static (Inventory Inventory, Machine Jon, UntypedInstance Backup) Backup()
    {
        var inventory = new Inventory("c");
        var jon = inventory.AddMachine("jon");
        return (inventory, jon, inventory.Instances.AddModule("backup", "b").WithRole("server", jon));
    }
}
