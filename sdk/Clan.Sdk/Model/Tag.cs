namespace Clan.Sdk;

/// <summary>A tag: a name for the machines that carry it. Made by <see cref="Inventory.AddTag"/>.</summary>
public sealed class Tag : Member
{
    internal Tag(string name, Inventory? inventory, SourceLocation location)
        : base(name)
    {
        Inventory = inventory;
        Location = location;
    }

    /// <summary>All machines of the inventory.</summary>
    public static Tag All { get; } = new("all", null, default);

    /// <summary>All NixOS machines (instances schema only).</summary>
    public static Tag Nixos { get; } = new("nixos", null, default);

    /// <summary>All nix-darwin machines (instances schema only).</summary>
    public static Tag Darwin { get; } = new("darwin", null, default);

    /// <summary>The inventory it was added to; null for <see cref="All"/>, <see cref="Nixos"/> and <see cref="Darwin"/>.</summary>
    public Inventory? Inventory { get; }

    internal static bool IsBuiltIn(string name) => name is "all" or "nixos" or "darwin";

    internal static Tag BuiltIn(string name) =>
        name switch
        {
            "all" => All,
            "nixos" => Nixos,
            _ => Darwin,
        };

    internal override Inventory? Owner => Inventory;

    internal override string Noun => "tag";

    internal SourceLocation Location { get; }
}
