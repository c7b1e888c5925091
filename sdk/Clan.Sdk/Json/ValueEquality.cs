namespace Clan.Sdk.Json;

/// <summary>Equality of JSON values: by content, and 1 and 1.0 are different.</summary>
internal static class ValueEquality
{
    public static bool Same(ClanValue left, ClanValue right) => (left, right) switch
    {
        (NullValue, NullValue) => true,
        (BooleanValue a, BooleanValue b) => a.Value == b.Value,
        (IntegerValue a, IntegerValue b) => a.Value == b.Value,
        (NumberValue a, NumberValue b) => a.Value.Equals(b.Value),
        (StringValue a, StringValue b) => string.Equals(a.Value, b.Value, StringComparison.Ordinal),
        (ListValue a, ListValue b) => a.Items.Count == b.Items.Count && a.Items.Zip(b.Items).All(pair => Same(pair.First, pair.Second)),
        (ObjectValue a, ObjectValue b) => a.Count == b.Count && a.Properties.All(p => b.TryGetValue(p.Name, out var other) && Same(p.Value, other)),
        _ => false,
    };

    /// <summary>Equality as Nix's <c>==</c> has it: an integer equals the number of the same value.</summary>
    public static bool SameInNix(ClanValue left, ClanValue right) => (left, right) switch
    {
        (IntegerValue a, NumberValue b) => a.Value == b.Value,
        (NumberValue a, IntegerValue b) => a.Value == b.Value,
        (ListValue a, ListValue b) => a.Items.Count == b.Items.Count && a.Items.Zip(b.Items).All(pair => SameInNix(pair.First, pair.Second)),
        (ObjectValue a, ObjectValue b) => a.Count == b.Count && a.Properties.All(p => b.TryGetValue(p.Name, out var other) && SameInNix(p.Value, other)),
        _ => Same(left, right),
    };

    public static int Hash(ClanValue value) => value switch
    {
        BooleanValue boolean => HashCode.Combine(1, boolean.Value),
        IntegerValue integer => HashCode.Combine(2, integer.Value),
        NumberValue number => HashCode.Combine(3, number.Value),
        StringValue text => HashCode.Combine(4, string.GetHashCode(text.Value, StringComparison.Ordinal)),
        ListValue list => list.Items.Aggregate(5, (hash, item) => HashCode.Combine(hash, Hash(item))),
        ObjectValue @object => @object.Properties.Aggregate(6, (hash, p) => hash ^ HashCode.Combine(p.Name, Hash(p.Value))),
        _ => 0,
    };
}
