using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using Clan.Sdk.Text;

namespace Clan.Sdk.Json;

/// <summary>An object whose keys keep the order and the place they were written at.</summary>
/// <param name="location">Where the object was written.</param>
/// <param name="capacity">The number of keys expected.</param>
[JsonConverter(typeof(ClanValueJsonConverter))]
internal sealed class ObjectValue(SourceLocation location, int capacity = 0) : ClanValue(location)
{
    private readonly List<Property> _properties = new(capacity);
    private Dictionary<string, int>? _index;
    private int _depth = 1;

    /// <param name="Name">The key.</param>
    /// <param name="Value">The value.</param>
    /// <param name="NameLocation">Where the key was written.</param>
    public readonly record struct Property(string Name, ClanValue Value, SourceLocation NameLocation);

    public override ClanValueKind Kind => ClanValueKind.Object;

    public new IReadOnlyList<Property> Properties => _properties;

    /// <summary>The properties by the bytes of their keys.</summary>
    public IEnumerable<Property> Sorted => _properties.OrderBy(property => property.Name, Utf8Order.Comparer);

    public ReadOnlySpan<Property> Span => CollectionsMarshal.AsSpan(_properties);

    public override int Count => _properties.Count;

    internal override int Depth => _depth;

    /// <summary>The value of a key; null where there is none (unlike the public indexer, which throws).</summary>
    public new ClanValue? this[string name] => TryGet(name, out var property) ? property.Value : null;

    public bool TryGet(string name, out Property property)
    {
        var at = IndexOf(name);
        property = at < 0 ? default : _properties[at];
        return at >= 0;
    }

    public new bool TryGetValue(string name, [NotNullWhen(true)] out ClanValue? value)
    {
        value = this[name];
        return value is not null;
    }

    public bool TryAdd(string name, ClanValue value, SourceLocation nameLocation)
    {
        if (IndexOf(name) >= 0)
        {
            return false;
        }

        AddNew(name, value, nameLocation);
        return true;
    }

    /// <summary>Adds a property that the caller knows to be new: nothing is looked up, and so no index is built.</summary>
    public void AddNew(string name, ClanValue value, SourceLocation nameLocation)
    {
        _index?.Add(name, _properties.Count);
        _properties.Add(new(name, value, nameLocation));
        _depth = Math.Max(_depth, value.Depth + 1);
    }

    /// <summary>Adds the property, or replaces the value of the one there is (which keeps its position).</summary>
    public void Set(string name, ClanValue value, SourceLocation nameLocation)
    {
        var at = IndexOf(name);
        if (at < 0)
        {
            TryAdd(name, value, nameLocation);
        }
        else
        {
            _properties[at] = new(name, value, nameLocation);
            _depth = Math.Max(_depth, value.Depth + 1);
        }
    }

    // Most objects are small: an index pays only beyond a handful of keys.
    private int IndexOf(string name)
    {
        if ((_index ?? (_properties.Count > 8 ? Index() : null)) is { } index)
        {
            return index.TryGetValue(name, out var at) ? at : -1;
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

    // Shown to others only once it is filled: many threads may read one object.
    private Dictionary<string, int> Index()
    {
        var index = new Dictionary<string, int>(_properties.Count * 2, StringComparer.Ordinal);
        for (var i = 0; i < _properties.Count; i++)
        {
            index.Add(_properties[i].Name, i);
        }

        Volatile.Write(ref _index, index);
        return index;
    }
}
