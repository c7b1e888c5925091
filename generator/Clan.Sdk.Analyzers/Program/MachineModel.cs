using Microsoft.CodeAnalysis;

namespace Clan.Sdk.Analyzers.Program;

/// <summary>What a role takes: a machine or a tag.</summary>
internal abstract class MemberModel(InventoryModel? inventory, string? name, SyntaxNode syntax) : HandleModel(name, syntax)
{
    /// <summary>Its inventory; null for the tags that every inventory has, and where it is not known.</summary>
    public InventoryModel? Inventory => inventory;
}

/// <summary>A machine.</summary>
internal sealed class MachineModel(InventoryModel? inventory, string? name, SyntaxNode syntax, bool isExternal)
    : MemberModel(inventory, name, syntax)
{
    public bool IsExternal => isExternal;

    /// <summary>The tags that are put on it for certain.</summary>
    public HashSet<TagModel> Tags { get; } = [];

    /// <summary>Its fields that are set, with the value and the place.</summary>
    public Dictionary<string, (AbstractValue Value, SyntaxNode Syntax)> Fields { get; } = new(StringComparer.Ordinal);

    /// <summary>Calls that write to it.</summary>
    public List<SyntaxNode> Writes { get; } = [];
}

/// <summary>A tag.</summary>
internal sealed class TagModel(InventoryModel? inventory, string? name, SyntaxNode syntax, bool isBuiltIn)
    : MemberModel(inventory, name, syntax)
{
    public bool IsBuiltIn => isBuiltIn;

    /// <summary>The machines of a static tag; null for one that only machines carry.</summary>
    public ListValue? StaticMachines { get; init; }
}
