namespace Clan.Sdk.Json;

/// <summary>A value as the check of an option looks at it.</summary>
internal static class ClanValueHead
{
    public static ValueHead Head(this ClanValue value) =>
        value switch
        {
            StringValue text => ValueHead.OfText(text.Value),
            ObjectValue => new(ValueHeadKind.Object),
            ListValue list => ValueHead.OfList(list.Items.Count),
            BooleanValue => new(ValueHeadKind.Boolean),
            IntegerValue integer => ValueHead.OfInteger(integer.Value),
            NumberValue => new(ValueHeadKind.Number),
            NixPath => new(ValueHeadKind.FlakePath),
            NixExpression => new(ValueHeadKind.Expression),
            _ => new(ValueHeadKind.Null),
        };
}
