using Newtonsoft.Json.Linq;

namespace Clan.Sdk.Definitions.Json;

/// <summary>The kind of a token, in the words of messages.</summary>
internal static class Shape
{
    public static string Of(JToken token) =>
        token.Type switch
        {
            JTokenType.Object => "an object",
            JTokenType.Array => "a list",
            JTokenType.String => "a text",
            JTokenType.Integer or JTokenType.Float => "a number",
            JTokenType.Boolean => "a boolean",
            _ => "null",
        };
}
