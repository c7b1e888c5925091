using System.Globalization;
using System.Text;

namespace Clan.Sdk.Generator.Text;

/// <summary>Texts of a definition as inert C# source.</summary>
internal static class Literal
{
    /// <summary>A string literal, quotes included: only printable ASCII stands in it unescaped.</summary>
    public static string Text(string text)
    {
        var literal = new StringBuilder(text.Length + 2).Append('"');
        foreach (var unit in text)
        {
            if (unit is '"' or '\\')
            {
                literal.Append('\\').Append(unit);
            }
            else if (unit is >= ' ' and <= '~')
            {
                literal.Append(unit);
            }
            else
            {
                literal.Append("\\u").Append(((int)unit).ToString("X4", CultureInfo.InvariantCulture));
            }
        }

        return literal.Append('"').ToString();
    }

    public static string Nullable(string? text) => text is null ? "null" : Text(text);

    public static string Integer(long value) => value == long.MinValue ? "long.MinValue" : value.ToString(CultureInfo.InvariantCulture);
}
