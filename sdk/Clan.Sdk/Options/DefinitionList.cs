namespace Clan.Sdk.Options;

/// <summary>Definitions in a row. A list of the framework's, over a value type of ours, would be compiled anew at each start.</summary>
/// <param name="capacity">The number of definitions expected.</param>
internal sealed class DefinitionList(int capacity = 0)
{
    private ValueDefinition[] _items = new ValueDefinition[capacity];

    public int Count { get; private set; }

    public ref ValueDefinition this[int index] => ref _items[index];

    public ReadOnlySpan<ValueDefinition> Span => new(_items, 0, Count);

    public void Add(ValueDefinition definition)
    {
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Math.Max(4, Count * 2));
        }

        _items[Count++] = definition;
    }

    public void AddRange(ReadOnlySpan<ValueDefinition> definitions)
    {
        foreach (ref readonly var definition in definitions)
        {
            Add(definition);
        }
    }

    public void Reverse()
    {
        for (int i = 0, j = Count - 1; i < j; i++, j--)
        {
            (_items[i], _items[j]) = (_items[j], _items[i]);
        }
    }

    /// <summary>Keeps those of which it holds, in their order.</summary>
    public void Keep(Func<ValueDefinition, bool> holds)
    {
        var kept = 0;
        for (var i = 0; i < Count; i++)
        {
            if (holds(_items[i]))
            {
                _items[kept++] = _items[i];
            }
        }

        Count = kept;
    }
}
