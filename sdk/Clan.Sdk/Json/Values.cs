using System.Diagnostics.CodeAnalysis;

namespace Clan.Sdk.Json;

internal sealed class NullValue(SourceLocation location) : ClanValue(location)
{
    public override ClanValueKind Kind => ClanValueKind.Null;
}

internal sealed class BooleanValue(bool value, SourceLocation location) : ClanValue(location)
{
    public bool Value { get; } = value;

    public override ClanValueKind Kind => ClanValueKind.Boolean;
}

internal sealed class IntegerValue(long value, SourceLocation location) : ClanValue(location)
{
    public long Value { get; } = value;

    public override ClanValueKind Kind => ClanValueKind.Integer;
}

internal sealed class NumberValue(double value, SourceLocation location) : ClanValue(location)
{
    public double Value { get; } = value;

    public override ClanValueKind Kind => ClanValueKind.Number;
}

internal sealed class StringValue(string value, SourceLocation location) : ClanValue(location)
{
    public string Value { get; } = value;

    public override ClanValueKind Kind => ClanValueKind.String;
}

internal sealed class ListValue(IReadOnlyList<ClanValue> items, SourceLocation location) : ClanValue(location)
{
    public IReadOnlyList<ClanValue> Items { get; } = items;

    public override ClanValueKind Kind => ClanValueKind.List;

    public override IEnumerator<ClanValue> GetEnumerator() => Items.GetEnumerator();
}

/// <summary>An object whose keys keep the order and the place they were written at.</summary>
internal sealed class ObjectValue(SourceLocation location) : ClanValue(location)
{
    private readonly List<Property> _properties = [];
    private Dictionary<string, int>? _index;

    /// <param name="Name">The key.</param>
    /// <param name="Value">The value.</param>
    /// <param name="NameLocation">Where the key was written.</param>
    public readonly record struct Property(string Name, ClanValue Value, SourceLocation NameLocation);

    public override ClanValueKind Kind => ClanValueKind.Object;

    public IReadOnlyList<Property> Properties => _properties;

    public int Count => _properties.Count;

    public ClanValue? this[string name] => TryGet(name, out var property) ? property.Value : null;

    public bool TryGet(string name, out Property property)
    {
        var at = Find(name);
        property = at < 0 ? default : _properties[at];
        return at >= 0;
    }

    public bool TryGetValue(string name, [NotNullWhen(true)] out ClanValue? value)
    {
        value = this[name];
        return value is not null;
    }

    public bool TryAdd(string name, ClanValue value, SourceLocation nameLocation)
    {
        if (Find(name) >= 0)
        {
            return false;
        }

        _index?.Add(name, _properties.Count);
        _properties.Add(new(name, value, nameLocation));
        return true;
    }

    /// <summary>Adds the property, or replaces the value of the one there is (which keeps its position).</summary>
    public void Set(string name, ClanValue value, SourceLocation nameLocation)
    {
        var at = Find(name);
        if (at < 0)
        {
            TryAdd(name, value, nameLocation);
        }
        else
        {
            _properties[at] = new(name, value, nameLocation);
        }
    }

    // Most objects are small: an index pays only beyond a handful of keys.
    private int Find(string name)
    {
        if (_index is null && _properties.Count > 8)
        {
            _index = new(_properties.Count * 2, StringComparer.Ordinal);
            for (var i = 0; i < _properties.Count; i++)
            {
                _index.Add(_properties[i].Name, i);
            }
        }

        if (_index is not null)
        {
            return _index.TryGetValue(name, out var at) ? at : -1;
        }

        for (var i = 0; i < _properties.Count; i++)
        {
            if (string.Equals(_properties[i].Name, name, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }
}
