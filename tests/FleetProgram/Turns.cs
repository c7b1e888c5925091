using Clan.Sdk;

namespace FleetProgram;

/// <summary>Two fleets that are written in turn; they differ in machines, in a list and in a value.</summary>
internal static class Turns
{
    public static Inventory Of(int turn)
    {
        var isOdd = turn % 2 == 1;
        var inventory = new Inventory("turns");
        var tags = new[] { inventory.AddTag("a"), inventory.AddTag("b") };
        inventory.AddMachine("jon", tags: isOdd ? tags : [tags[0]]);
        inventory.WithValue(["machines", "jon", "description"], isOdd ? "odd" : "even");
        inventory.AddMachine(isOdd ? "sara" : "vault");
        return inventory;
    }

    /// <summary>The same with values of Nix: of one module, of another, of none.</summary>
    public static Inventory PairOf(int turn)
    {
        var inventory = Of(turn);
        var instance = inventory.Instances.AddModule("importer").WithRole("default", inventory.FindMachine("jon")!);
        return turn % 3 == 2
            ? inventory
            : instance.WithValue(["roles", "default", "extraModules"], [NixPath.Of($"modules/{turn % 3}.nix")]).Inventory;
    }
}
