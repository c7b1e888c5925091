using System.ComponentModel;

namespace Clan.Sdk.CompilerServices;

/// <summary>What a generated method writes: read by the analyzers.</summary>
/// <param name="part">The part of the inventory.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WritesAttribute(InventoryPart part) : Attribute
{
    /// <summary>The part of the inventory.</summary>
    public InventoryPart Part { get; } = part;

    /// <summary>The role's name in the inventory, where the part belongs to one.</summary>
    public string? Role { get; init; }

    /// <summary>The field's name in the inventory, where the part is one.</summary>
    public string? Field { get; init; }
}
