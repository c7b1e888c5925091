using Microsoft.CodeAnalysis;

namespace Clan.Sdk.Analyzers.Program;

/// <summary>What is known of the value of an expression.</summary>
internal abstract class AbstractValue
{
    public static AbstractValue Unknown { get; } = new UnknownValue();

    /// <summary>True for what is there and says nothing.</summary>
    public virtual bool IsNothing => false;

    /// <summary>The value as it is now, whatever changes later: settings are read when they are handed to an inventory.</summary>
    public virtual AbstractValue Snapshot() => this;

    private sealed class UnknownValue : AbstractValue;
}

/// <summary>A constant, with the place that says it.</summary>
internal sealed class ConstantValue(object? value, SyntaxNode syntax) : AbstractValue
{
    public object? Value => value;

    public SyntaxNode Syntax => syntax;
}

/// <summary>A section of an inventory.</summary>
internal sealed class SectionValue(InventoryModel inventory, Section section) : AbstractValue
{
    public InventoryModel Inventory => inventory;

    public Section Section => section;
}

/// <summary>Several values in order.</summary>
internal sealed class ListValue(SyntaxNode syntax, IReadOnlyList<ListItem> items, bool isComplete) : AbstractValue
{
    public SyntaxNode Syntax => syntax;

    public IReadOnlyList<ListItem> Items => items;

    /// <summary>False where there may be more items than these, or fewer.</summary>
    public bool IsComplete { get; private set; } = isComplete;

    public void Open() => IsComplete = false;

    public override AbstractValue Snapshot() =>
        new ListValue(syntax, items.Select(item => item with { Value = item.Value.Snapshot() }).ToArray(), IsComplete);
}

internal readonly record struct ListItem(SyntaxNode Syntax, AbstractValue Value);
