namespace Clan.Sdk.Json;

/// <summary>Equality of JSON values: by content, and 1 and 1.0 are different.</summary>
internal static class ValueEquality
{
    public static bool Same(ClanValue? left, ClanValue? right) =>
        ReferenceEquals(left, right)
        || (left, right) switch
        {
            (NullValue, NullValue) => true,
            (BooleanValue a, BooleanValue b) => a.Value == b.Value,
            (IntegerValue a, IntegerValue b) => a.Value == b.Value,
            (NumberValue a, NumberValue b) => a.Value.Equals(b.Value),
            (StringValue a, StringValue b) => string.Equals(a.Value, b.Value, StringComparison.Ordinal),
            (NixPath a, NixPath b) => string.Equals(a.RelativePath, b.RelativePath, StringComparison.Ordinal),
            (NixExpression a, NixExpression b) => string.Equals(a.Text, b.Text, StringComparison.Ordinal),
            (ListValue a, ListValue b) => SameItems(a.Span, b.Span),
            (ObjectValue a, ObjectValue b) => SameProperties(a, b),
            _ => false,
        };

    /// <summary>Equality as Nix's <c>==</c> has it: an integer equals the number of the same value.</summary>
    public static bool SameInNix(ClanValue left, ClanValue right) =>
        (left, right) switch
        {
            (IntegerValue a, NumberValue b) => a.Value == b.Value,
            (NumberValue a, IntegerValue b) => a.Value == b.Value,
            (ListValue a, ListValue b) => a.Items.Count == b.Items.Count
                && a.Items.Zip(b.Items).All(pair => SameInNix(pair.First, pair.Second)),
            (ObjectValue a, ObjectValue b) => a.Count == b.Count
                && a.Properties.All(p => b.TryGetValue(p.Name, out var other) && SameInNix(p.Value, other)),
            _ => Same(left, right),
        };

    public static int Hash(ClanValue value) =>
        value switch
        {
            BooleanValue boolean => HashCode.Combine(1, boolean.Value),
            IntegerValue integer => HashCode.Combine(2, integer.Value),
            NumberValue number => HashCode.Combine(3, number.Value),
            StringValue text => HashCode.Combine(4, string.GetHashCode(text.Value, StringComparison.Ordinal)),
            NixPath path => HashCode.Combine(7, string.GetHashCode(path.RelativePath, StringComparison.Ordinal)),
            NixExpression expression => HashCode.Combine(8, string.GetHashCode(expression.Text, StringComparison.Ordinal)),
            ListValue list => HashItems(list.Span),
            ObjectValue @object => HashProperties(@object.Properties),
            _ => 0,
        };

    private static bool SameItems(ReadOnlySpan<ClanValue> left, ReadOnlySpan<ClanValue> right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        for (var i = 0; i < left.Length; i++)
        {
            if (!Same(left[i], right[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool SameProperties(ObjectValue left, ObjectValue right)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        foreach (var property in left.Properties)
        {
            if (!right.TryGetValue(property.Name, out var other) || !Same(property.Value, other))
            {
                return false;
            }
        }

        return true;
    }

    private static int HashItems(ReadOnlySpan<ClanValue> items)
    {
        var hash = 5;
        foreach (var item in items)
        {
            hash = HashCode.Combine(hash, Hash(item));
        }

        return hash;
    }

    // The order of keys has no meaning, so it must not reach the hash.
    private static int HashProperties(PropertyRun properties)
    {
        var hash = 6;
        foreach (var property in properties)
        {
            hash ^= HashCode.Combine(property.Name, Hash(property.Value));
        }

        return hash;
    }
}
