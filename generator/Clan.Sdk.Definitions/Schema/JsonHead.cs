using Newtonsoft.Json.Linq;

namespace Clan.Sdk.Definitions.Schema;

/// <summary>A token as the check of an option looks at it.</summary>
internal static class JsonHead
{
    public static ValueHead Of(JToken token) =>
        token switch
        {
            JArray items => ValueHead.OfList(items.Count),
            JObject => new(ValueHeadKind.Object),
            JValue { Value: string text } => ValueHead.OfText(text),
            JValue { Value: bool } => new(ValueHeadKind.Boolean),
            JValue { Value: long number } => ValueHead.OfInteger(number),
            JValue { Value: null } => new(ValueHeadKind.Null),
            _ => new(ValueHeadKind.Number),
        };
}
