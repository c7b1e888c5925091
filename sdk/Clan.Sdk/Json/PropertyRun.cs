using static Clan.Sdk.Json.ObjectValue;

namespace Clan.Sdk.Json;

/// <summary>
/// Properties that stand in a row, without a copy. Its questions are its own: of the framework's, over a value type of ours, each would be
/// compiled anew at each start.
/// </summary>
internal readonly struct PropertyRun(Property[] properties, int start, int count)
{
    public int Count => count;

    public ref readonly Property this[int index] => ref properties[start + index];

    public PropertyRun Slice(int from, int length) => new(properties, start + from, length);

    public Enumerator GetEnumerator() => new(properties, start, count);

    public bool Any(Func<Property, bool> holds)
    {
        foreach (ref readonly var property in this)
        {
            if (holds(property))
            {
                return true;
            }
        }

        return false;
    }

    public bool All(Func<Property, bool> holds) => !Any(property => !holds(property));

    public IEnumerable<T> Select<T>(Func<Property, T> choose)
    {
        for (var i = 0; i < Count; i++)
        {
            yield return choose(this[i]);
        }
    }

    /// <summary>For the framework's questions, where no start waits for them.</summary>
    public IEnumerable<Property> AsEnumerable() => Select(property => property);

    public IEnumerable<T> SelectMany<T>(Func<Property, IEnumerable<T>> choose) => Select(choose).SelectMany(items => items);

    /// <summary>Those of which it holds, in their order.</summary>
    public PropertyRun Where(Func<Property, bool> holds)
    {
        var found = new Property[count];
        var length = 0;
        foreach (ref readonly var property in this)
        {
            if (holds(property))
            {
                found[length++] = property;
            }
        }

        return new(found, 0, length);
    }

    internal struct Enumerator(Property[] properties, int start, int count)
    {
        private readonly int _end = start + count;
        private int _at = start - 1;

        public readonly ref readonly Property Current => ref properties[_at];

        public bool MoveNext() => ++_at < _end;
    }
}
