using Clan.Sdk.Json;

namespace Clan.Sdk.Migration;

/// <summary>Copies of documents.</summary>
internal static class LocatedTree
{
    /// <summary>A tree of its own: the objects of the other may still be written to.</summary>
    public static ObjectValue Copy(ObjectValue source)
    {
        var copy = new ObjectValue(source.Location);
        foreach (var (name, value, location) in source.Properties)
        {
            copy.TryAdd(name, Copy(value), location);
        }

        return copy;
    }

    /// <summary>The object under the name; an empty one where there is none.</summary>
    public static ObjectValue ObjectAt(ObjectValue parent, string name) => parent[name] as ObjectValue ?? new ObjectValue(default);

    public static ClanValue Copy(ClanValue value) => value is ObjectValue inner ? Copy(inner) : value;
}
