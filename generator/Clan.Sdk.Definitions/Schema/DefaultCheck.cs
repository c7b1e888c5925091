using Newtonsoft.Json.Linq;

namespace Clan.Sdk.Definitions.Schema;

/// <summary>Whether a default is a value of its option's type. Patterns are left to resolution: clan's placeholders do not match them.</summary>
internal static class DefaultCheck
{
    public static bool Accepts(OptionType type, JToken value) =>
        type switch
        {
            OptionType.Text or OptionType.Lines => value.Type == JTokenType.String,
            OptionType.Integer integer => value is JValue { Value: long number }
                && number >= (integer.Minimum ?? number)
                && number <= (integer.Maximum ?? number),
            OptionType.Float => value.Type is JTokenType.Float or JTokenType.Integer,
            OptionType.Boolean => value.Type == JTokenType.Boolean,
            OptionType.Enumeration enumeration => value is JValue { Value: string text }
                && enumeration.Values.Contains(text, StringComparer.Ordinal),
            OptionType.NullOr nullOr => value.Type == JTokenType.Null || Accepts(nullOr.Of, value),
            OptionType.List list => value is JArray elements && elements.All(element => Accepts(list.Of, element)),
            OptionType.Map map => value is JObject members && members.Properties().All(member => Accepts(map.Of, member.Value)),
            OptionType.Attributes or OptionType.Options => value.Type == JTokenType.Object,
            OptionType.Either either => either.Branches.Any(branch => Accepts(branch, value)),
            _ => true,
        };
}
