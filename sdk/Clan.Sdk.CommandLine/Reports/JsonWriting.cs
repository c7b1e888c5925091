using Clan.Sdk.Json;

namespace Clan.Sdk.CommandLine.Reports;

/// <summary>Writes properties in one call.</summary>
internal static class JsonWriting
{
    public static void Text(this NixJsonWriter json, string name, string value)
    {
        json.Name(name);
        json.String(value);
    }

    public static void Integer(this NixJsonWriter json, string name, long value)
    {
        json.Name(name);
        json.Integer(value);
    }

    /// <summary>An object, under a name where it has one.</summary>
    public static void Object(this NixJsonWriter json, string? name, Action content)
    {
        if (name is not null)
        {
            json.Name(name);
        }

        json.StartObject();
        content();
        json.EndObject();
    }

    public static void List<T>(this NixJsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.Name(name);
        json.StartList();
        foreach (var item in items)
        {
            write(item);
        }

        json.EndList();
    }
}
