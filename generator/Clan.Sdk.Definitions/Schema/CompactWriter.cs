using System.Globalization;
using System.Text;
using Clan.Sdk.Definitions.Json;

namespace Clan.Sdk.Definitions.Schema;

/// <summary>Writes types in the compact form that the runtime reads.</summary>
internal static class CompactWriter
{
    public static string Write(OptionType type)
    {
        var builder = new StringBuilder();
        Append(builder, type);
        return builder.ToString();
    }

    /// <summary>Appends <c>{"name":TYPE,…}</c>.</summary>
    public static void AppendOptions(StringBuilder builder, IEnumerable<Option> options)
    {
        AppendMap(builder, options.Select(option => new KeyValuePair<string, Option>(option.Name, option)), AppendOption);
    }

    /// <summary>Appends <c>{"key":VALUE,…}</c>.</summary>
    public static void AppendMap<T>(StringBuilder builder, IEnumerable<KeyValuePair<string, T>> entries, Action<StringBuilder, T> append)
    {
        var isFirst = true;
        builder.Append('{');
        foreach (var entry in entries)
        {
            JsonText.Append(isFirst ? builder : builder.Append(','), entry.Key);
            append(builder.Append(':'), entry.Value);
            isFirst = false;
        }

        builder.Append('}');
    }

    private static void AppendOption(StringBuilder builder, Option option)
    {
        Append(builder, option.Type);
        // What an option adds to its type stands in the same object.
        builder.Length--;
        if (option.Default is not null)
            builder.Append(",\"default\":").Append(option.Default);
        AppendFlag(builder, "computed", option.IsComputed);
        AppendFlag(builder, "removed", option.IsRemoved);
        AppendFlag(builder, "internal", option.IsInternal);
        builder.Append('}');
    }

    private static void Append(StringBuilder builder, OptionType type)
    {
        builder.Append("{\"t\":\"").Append(NameOf(type)).Append('"');
        switch (type)
        {
            case OptionType.Text text:
                AppendText(builder, "pattern", text.Pattern);
                AppendFlag(builder, "singleLine", text.SingleLine);
                AppendFlag(builder, "path", text.AbsolutePath);
                break;
            case OptionType.Lines lines:
                AppendText(builder, "separator", lines.Separator);
                break;
            case OptionType.Integer integer:
                AppendNumber(builder, "min", integer.Minimum);
                AppendNumber(builder, "max", integer.Maximum);
                break;
            case OptionType.Enumeration enumeration:
                AppendTexts(builder.Append(",\"values\":"), enumeration.Values);
                break;
            case OptionType.NullOr nullOr:
                Append(builder.Append(",\"of\":"), nullOr.Of);
                break;
            case OptionType.List list:
                Append(builder.Append(",\"of\":"), list.Of);
                AppendFlag(builder, "nonEmpty", list.NonEmpty);
                break;
            case OptionType.Map map:
                Append(builder.Append(",\"of\":"), map.Of);
                break;
            case OptionType.Options record:
                AppendOptions(builder.Append(",\"options\":"), record.Members);
                AppendFlag(builder, "open", record.IsOpen);
                break;
            case OptionType.Either either:
                for (var i = 0; i < either.Branches.Count; i++)
                    Append(builder.Append(i == 0 ? ",\"branches\":[" : ","), either.Branches[i]);
                builder.Append(']');
                break;
        }

        builder.Append('}');
    }

    private static string NameOf(OptionType type) =>
        type switch
        {
            OptionType.Text => "str",
            OptionType.Lines => "lines",
            OptionType.Integer => "int",
            OptionType.Float => "float",
            OptionType.Boolean => "bool",
            OptionType.Enumeration => "enum",
            OptionType.NullOr => "nullOr",
            OptionType.List => "list",
            OptionType.Map => "attrsOf",
            OptionType.Attributes => "attrs",
            OptionType.Options { IsGroup: true } => "group",
            OptionType.Options => "submodule",
            OptionType.Either => "either",
            OptionType.Unspecified => "unspecified",
            OptionType.Raw => "raw",
            _ => "anything",
        };

    public static void AppendTexts(StringBuilder builder, IEnumerable<string> texts)
    {
        var isFirst = true;
        builder.Append('[');
        foreach (var text in texts)
        {
            JsonText.Append(isFirst ? builder : builder.Append(','), text);
            isFirst = false;
        }

        builder.Append(']');
    }

    public static void AppendText(StringBuilder builder, string key, string? text)
    {
        if (text is not null)
            JsonText.Append(builder.Append(",\"").Append(key).Append("\":"), text);
    }

    public static void AppendNumber(StringBuilder builder, string key, long? number)
    {
        if (number is { } value)
            builder.Append(",\"").Append(key).Append("\":").Append(value.ToString(CultureInfo.InvariantCulture));
    }

    public static void AppendFlag(StringBuilder builder, string key, bool flag)
    {
        if (flag)
            builder.Append(",\"").Append(key).Append("\":true");
    }
}
