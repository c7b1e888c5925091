using Clan.Sdk.Json;

namespace Clan.Sdk.Model;

/// <summary>A list of names in the document that grows: every name once, in the order it was added.</summary>
internal sealed class NameList
{
    private readonly List<ClanValue> _items = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>Continues a list of the document; names that stand in it twice keep standing there.</summary>
    public NameList(ListValue? existing, SourceLocation at)
    {
        foreach (var item in existing?.Items ?? [])
        {
            _items.Add(item);
            if (item is StringValue { Value: var name })
            {
                _names.Add(name);
            }
        }

        Value = new(_items, existing?.Location ?? at, depth: Math.Max(2, existing?.Depth ?? 2));
    }

    /// <summary>The list as it stands in the document.</summary>
    public ListValue Value { get; }

    public void Add(string name, SourceLocation at)
    {
        if (_names.Add(name))
        {
            _items.Add(new StringValue(name, at));
        }
    }
}
