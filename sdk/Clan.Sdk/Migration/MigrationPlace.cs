namespace Clan.Sdk.Migration;

/// <summary>A place in an inventory of the services schema.</summary>
/// <param name="Path">The path from the root.</param>
/// <param name="Address">What stands there.</param>
internal sealed record MigrationPlace(IReadOnlyList<string> Path, InventoryAddress Address)
{
    public static MigrationPlace At(params string[] path) => new(path, InventoryAddress.Whole);

    public static MigrationPlace OfInstance(string service, string instance) =>
        new(["services", service, instance], new() { Service = service, Instance = instance });

    public MigrationPlace OfRole(string role) => Below("roles", role) with { Address = Address with { Role = role } };

    public MigrationPlace OfMachine(string machine) => Below("machines", machine) with { Address = Address with { Machine = machine } };

    public MigrationPlace Below(params string[] tail) => this with { Path = [.. Path, .. tail] };
}
