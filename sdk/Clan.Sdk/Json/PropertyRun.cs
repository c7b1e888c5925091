using static Clan.Sdk.Json.ObjectValue;

namespace Clan.Sdk.Json;

/// <summary>Properties that stand in a row, without a copy. A span of a value type of ours would be compiled anew at each start.</summary>
internal readonly struct PropertyRun(Property[] properties, int start, int length)
{
    public int Length => length;

    public ref readonly Property this[int index] => ref properties[start + index];

    public PropertyRun Slice(int from, int count) => new(properties, start + from, count);

    public Enumerator GetEnumerator() => new(properties, start, length);

    internal struct Enumerator(Property[] properties, int start, int length)
    {
        private readonly int _end = start + length;
        private int _at = start - 1;

        public readonly ref readonly Property Current => ref properties[_at];

        public bool MoveNext() => ++_at < _end;
    }
}
