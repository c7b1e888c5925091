namespace Clan.Sdk.Tests.Resolution.Locations;

/// <summary>Mistakes in the calls themselves, whatever the section.</summary>
internal static class CallCases
{
    public static IReadOnlyDictionary<string, Func<Expected, Inventory>> All { get; } = new Dictionary<string, Func<Expected, Inventory>>
    {
        ["a machine's name twice"] = expected =>
        {
            var inventory = new Inventory("c");
            inventory.AddMachine("jon");
            inventory.AddMachine("jon"); expected.Here("duplicate-name");
            return inventory;
        },
        ["an instance's name twice"] = expected =>
        {
            var inventory = new Inventory("c");
            inventory.Instances.AddModule("backup", "b").WithRole("server", inventory.AddMachine("jon"));
            inventory.Instances.AddModule("backup", "b"); expected.Here("duplicate-name");
            return inventory;
        },
        ["settings twice"] = expected =>
        {
            var inventory = new Inventory("c");
            var backup = inventory.Services.AddModule("backup", "b").WithRole("server", inventory.AddMachine("jon"));
            backup.WithRoleConfig("server", Lab.Settings(("quota", 1)));
            backup.WithRoleConfig("server", Lab.Settings(("quota", 2))); expected.Here("duplicate-settings");
            return inventory;
        },
        ["a tag of another inventory"] = expected =>
        {
            var other = new Inventory("other").AddTag("t");
            var inventory = new Inventory("c");
            var jon = inventory.AddMachine("jon");
            jon.WithTag(other); expected.Here("foreign-handle");
            return inventory;
        },
        ["both sections"] = expected =>
        {
            var inventory = new Inventory("c");
            var jon = inventory.AddMachine("jon");
            inventory.Services.AddModule("backup", "b").WithRole("server", jon); expected.Here("both-sections"); expected.Here("removed-option");
            inventory.Instances.AddModule("backup", "b").WithRole("server", jon);
            return inventory;
        },
        ["values of Nix"] = expected =>
        {
            var inventory = new Inventory("c");
            inventory.AddMachine("jon");
            inventory.WithValue(["modules", "a"], NixExpression.Raw("./a.nix")); expected.Here("unchecked-expression");
            inventory.WithValue(["modules", "b"], NixPath.Of("../b.nix")); expected.Here("bad-path");
            return inventory;
        },
        ["what Nix cannot read, or reads otherwise"] = expected =>
        {
            var inventory = new Inventory("c");
            inventory.AddMachine("a\0b"); expected.Here("unusable-name");
            inventory.WithValue(["meta", "description"], "a\0b"); expected.Here("changed-by-nix");
            return inventory;
        },
        ["a rule about a machine"] = expected =>
        {
            var inventory = new Inventory("c");
            inventory.AddMachine("jon"); expected.Here("user-rule");
            inventory.AddRule("nobody", resolved => resolved.Machines.Select(machine => RuleFinding.Error("somebody").At(machine)));
            return inventory;
        },
        ["a rule about nothing"] = expected =>
        {
            var inventory = new Inventory("c");
            inventory.AddRule("never", _ => [RuleFinding.Warning("as always")]); expected.Here("user-rule");
            return inventory;
        },
        ["the clan's name"] = expected =>
        {
            var inventory = new Inventory("my clan"); expected.Here("wrong-type");
            return inventory;
        },
    };
}
