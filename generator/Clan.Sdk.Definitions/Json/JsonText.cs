using System.Globalization;
using System.Text;
using Newtonsoft.Json.Linq;

namespace Clan.Sdk.Definitions.Json;

/// <summary>Writes tokens as JSON without whitespace, keys in the order of their UTF-8 bytes, so that equal content gives equal text.</summary>
internal static class JsonText
{
    public static string Compact(JToken token)
    {
        var builder = new StringBuilder();
        Append(builder, token);
        return builder.ToString();
    }

    public static void Append(StringBuilder builder, JToken token)
    {
        switch (token)
        {
            case JObject value:
                var separator = '{';
                foreach (var property in value.Properties().OrderBy(p => p.Name, Utf8Order.Comparer))
                {
                    builder.Append(separator);
                    Append(builder, property.Name);
                    Append(builder.Append(':'), property.Value);
                    separator = ',';
                }

                builder.Append(separator == '{' ? "{}" : "}");
                break;
            case JArray { Count: 0 }:
                builder.Append("[]");
                break;
            case JArray values:
                for (var i = 0; i < values.Count; i++)
                    Append(builder.Append(i == 0 ? '[' : ','), values[i]);
                builder.Append(']');
                break;
            case JValue value:
                AppendScalar(builder, value);
                break;
        }
    }

    public static void Append(StringBuilder builder, string text)
    {
        builder.Append('"');
        foreach (var character in text)
        {
            switch (character)
            {
                case '"':
                    builder.Append("\\\"");
                    break;
                case '\\':
                    builder.Append("\\\\");
                    break;
                case '\n':
                    builder.Append("\\n");
                    break;
                case '\r':
                    builder.Append("\\r");
                    break;
                case '\t':
                    builder.Append("\\t");
                    break;
                case < ' ':
                    builder.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
                    break;
                default:
                    builder.Append(character);
                    break;
            }
        }

        builder.Append('"');
    }

    private static void AppendScalar(StringBuilder builder, JValue value)
    {
        switch (value.Value)
        {
            case string text:
                Append(builder, text);
                break;
            case bool flag:
                builder.Append(flag ? "true" : "false");
                break;
            case long integer:
                builder.Append(integer.ToString(CultureInfo.InvariantCulture));
                break;
            case double number:
                // An integral number keeps its point: 1.0 is a float to Nix, 1 an integer.
                var digits = number.ToString("R", CultureInfo.InvariantCulture);
                builder.Append(digits).Append(digits.IndexOfAny(['.', 'E', 'e']) < 0 ? ".0" : "");
                break;
            default:
                builder.Append("null");
                break;
        }
    }
}
