using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Clan.Sdk.Text;

namespace Clan.Sdk.Json;

/// <summary>An object whose keys keep the order and the place they were written at.</summary>
/// <param name="location">Where the object was written.</param>
/// <param name="capacity">The number of keys expected.</param>
[JsonConverter(typeof(ClanValueJsonConverter))]
internal sealed class ObjectValue(SourceLocation location, int capacity = 0) : ClanValue(location)
{
    // An array of our own: a list or a pool of a value type is compiled anew at each start, some forty methods.
    private static readonly Property[] None = new Property[0];

    private Property[] _properties = capacity == 0 ? None : new Property[capacity];
    private int _count;
    private Dictionary<string, int>? _index;
    private int _depth = 1;

    /// <param name="Name">The key.</param>
    /// <param name="Value">The value.</param>
    /// <param name="NameLocation">Where the key was written.</param>
    public readonly record struct Property(string Name, ClanValue Value, SourceLocation NameLocation);

    public override ClanValueKind Kind => ClanValueKind.Object;

    public new PropertyRun Properties => new(_properties, 0, _count);

    /// <summary>The properties of an object; none of anything else.</summary>
    public static PropertyRun PropertiesOf(ClanValue? value) => value is ObjectValue @object ? @object.Properties : default;

    /// <summary>The properties by the bytes of their keys.</summary>
    public PropertyRun Sorted
    {
        get
        {
            var order = new int[_count];
            Sort(order);
            var sorted = new Property[_count];
            for (var i = 0; i < _count; i++)
            {
                sorted[i] = _properties[order[i]];
            }

            return new(sorted, 0, _count);
        }
    }

    public override int Count => _count;

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
        if (_count == _properties.Length)
        {
            var larger = new Property[Math.Max(2, _count * 2)];
            Array.Copy(_properties, larger, _count);
            _properties = larger;
        }

        _index?.Add(name, _count);
        _properties[_count++] = new(name, value, nameLocation);
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

    /// <summary>The positions of the properties by the bytes of their keys.</summary>
    /// <param name="order">Where they are written; may have room for more.</param>
    public void Sort(int[] order)
    {
        for (var i = 0; i < _count; i++)
        {
            order[i] = i;
        }

        // Positions, not properties: the framework brings the sorting of integers compiled, that of a value type of ours it compiles at each start.
        Array.Sort(order, 0, _count, new ByName(_properties));
    }

    /// <summary>Gives back the room of the index that adding needed; one is made again where a key is asked for.</summary>
    public void ForgetIndex() => _index = null;

    /// <summary>The value of a key, looked for without an index, which takes more room than many keys are worth that are asked for once.</summary>
    public ClanValue? Seek(string name) => PositionOf(name) is >= 0 and var at ? _properties[at].Value : null;

    // Most objects are small: an index pays only beyond a handful of keys.
    private int IndexOf(string name)
    {
        // Stryker disable once all: with and without an index the same key is found.
        var index = _index ?? (_count > 8 ? Index() : null);
        return index is null ? PositionOf(name)
            : index.TryGetValue(name, out var at) ? at
            : -1;
    }

    private int PositionOf(string name)
    {
        for (var i = 0; i < _count; i++)
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
        var index = new Dictionary<string, int>(_properties.Length, StringComparer.Ordinal);
        for (var i = 0; i < _count; i++)
        {
            index.Add(_properties[i].Name, i);
        }

        // Stryker disable once Statement: without it each search builds an index of its own.
        Volatile.Write(ref _index, index);
        return index;
    }

    private sealed class ByName(Property[] properties) : IComparer<int>
    {
        public int Compare(int left, int right) => Utf8Order.CompareText(properties[left].Name, properties[right].Name);
    }
}
