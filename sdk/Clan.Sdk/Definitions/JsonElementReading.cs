using System.Text.Json;

namespace Clan.Sdk.Definitions;

/// <summary>What is in a list or an object. The framework's queries over its JSON elements, value types, would be compiled anew at each start.</summary>
internal static class JsonElementReading
{
    public static T[] Items<T>(this JsonElement list, Func<JsonElement, T> read)
    {
        var items = new T[list.GetArrayLength()];
        var count = 0;
        foreach (var item in list.EnumerateArray())
        {
            items[count++] = read(item);
        }

        return items;
    }

    public static List<T> Members<T>(this JsonElement @object, Func<JsonProperty, T> read)
    {
        var members = new List<T>();
        foreach (var member in @object.EnumerateObject())
        {
            members.Add(read(member));
        }

        return members;
    }

    /// <exception cref="ArgumentException">Two members have one name.</exception>
    public static Dictionary<string, T> MembersByName<T>(this JsonElement @object, Func<JsonProperty, T> read)
    {
        var members = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var member in @object.EnumerateObject())
        {
            members.Add(member.Name, read(member));
        }

        return members;
    }
}
