using System.Buffers;
using System.Text;
using Clan.Sdk.Text;

namespace Clan.Sdk.Json;

/// <summary>A value as JSON with its keys sorted by the bytes of UTF-8.</summary>
internal static class CanonicalJson
{
    public static string ToText(ClanValue value, bool indented)
    {
        using var writer = new NixJsonWriter(indented: indented);
        Write(writer, value.Plain);
        if (indented)
        {
            writer.NewLine();
        }

        return Encoding.UTF8.GetString(writer.Written);
    }

    /// <summary>Writes the persisted form: indented, with a final line break.</summary>
    public static void WriteFile(Stream output, ClanValue value)
    {
        using var writer = new NixJsonWriter(output, indented: true);
        Write(writer, value);
        writer.NewLine();
        writer.Flush();
    }

    /// <summary>The persisted form in memory.</summary>
    public static byte[] ToFileBytes(ClanValue value)
    {
        using var writer = new NixJsonWriter(indented: true);
        Write(writer, value);
        writer.NewLine();
        return writer.Written.ToArray();
    }

    /// <summary>A text as a JSON literal, for messages.</summary>
    public static string Quote(string text)
    {
        using var writer = new NixJsonWriter();
        writer.String(text);
        return Encoding.UTF8.GetString(writer.Written);
    }

    public static void Write(NixJsonWriter writer, ClanValue value)
    {
        switch (value)
        {
            case StringValue text:
                writer.String(text.Value);
                break;
            case IntegerValue integer:
                writer.Integer(integer.Value);
                break;
            case NumberValue number:
                writer.Number(number.Value);
                break;
            case BooleanValue boolean:
                writer.Boolean(boolean.Value);
                break;
            case NixPath or NixExpression:
                writer.String(NixLabel.Of(value));
                break;
            case ListValue list:
                writer.StartList();
                foreach (var item in list.Span)
                {
                    if (item is StringValue name)
                    {
                        writer.String(name.Value);
                    }
                    else
                    {
                        Write(writer, item);
                    }
                }

                writer.EndList();
                break;
            case ObjectValue @object:
                writer.StartObject();
                WriteProperties(writer, @object);
                writer.EndObject();
                break;
            default:
                writer.Null();
                break;
        }
    }

    private static void WriteProperties(NixJsonWriter writer, ObjectValue value)
    {
        var properties = value.Properties;
        if (IsSorted(properties))
        {
            foreach (ref readonly var property in properties)
            {
                WriteProperty(writer, property);
            }

            return;
        }

        var order = ArrayPool<int>.Shared.Rent(properties.Count);
        value.Sort(order);
        for (var i = 0; i < properties.Count; i++)
        {
            WriteProperty(writer, properties[order[i]]);
        }

        ArrayPool<int>.Shared.Return(order);
    }

    private static void WriteProperty(NixJsonWriter writer, in ObjectValue.Property property)
    {
        writer.Name(property.Name);
        Write(writer, property.Value);
    }

    private static bool IsSorted(PropertyRun properties)
    {
        for (var i = 1; i < properties.Count; i++)
        {
            if (Utf8Order.CompareText(properties[i - 1].Name, properties[i].Name) > 0)
            {
                return false;
            }
        }

        return true;
    }
}
