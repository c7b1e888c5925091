using Clan.Sdk.Json;

namespace Clan.Sdk.Migration;

/// <summary>
/// Makes one level of two that had the same weight: objects unite, lists follow one another, equal values stay. Different values
/// were a conflict before; the more specific level's is kept and the conflict reported.
/// </summary>
internal static class SettingsUnion
{
    public static ObjectValue Of(ObjectValue general, ObjectValue specific, MigrationPlace place, MigrationLog log) =>
        Unite(general, specific, [], place, log);

    private static ObjectValue Unite(
        ObjectValue general,
        ObjectValue specific,
        IReadOnlyList<string> path,
        MigrationPlace place,
        MigrationLog log
    )
    {
        var result = new ObjectValue(specific.Location.IsKnown ? specific.Location : general.Location);
        foreach (var (name, value, location) in general.Properties)
        {
            result.TryAdd(name, specific[name] is { } other ? One(value, other, [.. path, name], place, log) : value, location);
        }

        foreach (var (name, value, location) in specific.Properties)
        {
            result.TryAdd(name, value, location);
        }

        return result;
    }

    private static ClanValue One(ClanValue general, ClanValue specific, IReadOnlyList<string> path, MigrationPlace place, MigrationLog log)
    {
        switch (general, specific)
        {
            case (ObjectValue left, ObjectValue right):
                return Unite(left, right, path, place, log);
            case (ListValue left, ListValue right):
                return new ListValue([.. left.Items, .. right.Items], right.Location);
            case var _ when general.Equals(specific):
                return specific;
            default:
                log.Add(
                    MigrationEntryKind.SettingsConflict,
                    place,
                    $"The instance and the role set \"{string.Join('.', path)}\" differently, a conflict for every member; the role's value is kept.",
                    option: path
                );
                return specific;
        }
    }
}
