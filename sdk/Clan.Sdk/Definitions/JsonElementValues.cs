using System.Text.Json;
using Clan.Sdk.Json;

namespace Clan.Sdk.Definitions;

/// <summary>Values out of definition files, which have no location of their own in the user's inventory.</summary>
internal static class JsonElementValues
{
    public static ClanValue Read(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                return new StringValue(element.GetString()!, default);
            case JsonValueKind.Number:
                return element.TryGetInt64(out var integer) && element.GetRawText().AsSpan().IndexOfAny('.', 'e', 'E') < 0
                    ? new IntegerValue(integer, default)
                    : new NumberValue(element.GetDouble(), default);
            case JsonValueKind.True or JsonValueKind.False:
                return new BooleanValue(element.ValueKind == JsonValueKind.True, default);
            case JsonValueKind.Array:
                return new ListValue(element.Items(Read), default);
            case JsonValueKind.Object:
                var result = new ObjectValue(default);
                foreach (var property in element.EnumerateObject())
                {
                    result.Set(property.Name, Read(property.Value), default);
                }

                return result;
            default:
                return ClanValue.Null;
        }
    }
}
