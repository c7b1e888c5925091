namespace Clan.Sdk.Json;

/// <summary>Puts a value that the user made into a document: a copy whose every node says where it was set.</summary>
internal static class LocatedCopy
{
    public static ClanValue Of(ClanValue? value, SourceLocation at) =>
        value?.Plain switch
        {
            null or NullValue => new NullValue(at),
            BooleanValue boolean => new BooleanValue(boolean.Value, at),
            IntegerValue integer => new IntegerValue(integer.Value, at),
            NumberValue number => new NumberValue(number.Value, at),
            StringValue text => new StringValue(text.Value, at),
            NixPath path => path.At(at),
            NixExpression expression => expression.At(at),
            ListValue list => OfList(list, at),
            ObjectValue @object => OfObject(@object, at),
            _ => throw new ArgumentException($"{value.GetType()} is no JSON value.", nameof(value)),
        };

    private static ListValue OfList(ListValue list, SourceLocation at)
    {
        var source = list.Span;
        var items = new ClanValue[source.Length];
        for (var i = 0; i < source.Length; i++)
        {
            items[i] = Of(source[i], at);
        }

        return new ListValue(items, at);
    }

    private static ObjectValue OfObject(ObjectValue @object, SourceLocation at)
    {
        var copy = new ObjectValue(at);
        foreach (var property in @object.Properties)
        {
            copy.TryAdd(property.Name, Of(property.Value, at), at);
        }

        return copy;
    }
}
