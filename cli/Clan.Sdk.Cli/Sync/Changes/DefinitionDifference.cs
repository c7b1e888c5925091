using System.Text.Json.Nodes;
using Clan.Sdk.Cli.Sync.Definitions;

namespace Clan.Sdk.Cli.Sync.Changes;

/// <summary>What differs between two definitions, option by option.</summary>
internal static class DefinitionDifference
{
    private static readonly string[] OfModule = ["manifest", "features", "alsoDeclares", "until", "successor"];

    /// <param name="before">The definition as it was; null for a new one.</param>
    /// <param name="after">As it is now; null for one that is gone.</param>
    public static IReadOnlyList<DefinitionChange> Of(JsonObject? before, JsonObject? after)
    {
        var changes = new List<DefinitionChange>();
        var (old, now) = (Roles(before), Roles(after));
        foreach (var role in old.Keys.Union(now.Keys, StringComparer.Ordinal).Order(Utf8Order.Comparer))
        {
            CompareRole(role, old.GetValueOrDefault(role), now.GetValueOrDefault(role), changes);
        }

        if (before is null || after is null)
        {
            return changes;
        }

        CompareOptions(null, OptionFacts.Of(before), OptionFacts.Of(after), changes);
        CompareLimits(before, after, changes);
        CompareRest(before, after, changes);
        return changes;
    }

    private static void CompareRole(string role, JsonObject? before, JsonObject? after, List<DefinitionChange> changes)
    {
        if (before is null || after is null)
        {
            changes.Add(new(before is null ? ChangeKind.Added : ChangeKind.Removed, role, null, null, null));
        }

        CompareOptions(role, Options(before), Options(after), changes);
    }

    private static void CompareOptions(
        string? role,
        SortedDictionary<string, OptionFacts> before,
        SortedDictionary<string, OptionFacts> after,
        List<DefinitionChange> changes
    )
    {
        foreach (var option in before.Keys.Union(after.Keys, StringComparer.Ordinal).Order(Utf8Order.Comparer))
        {
            var (old, now) = (before.GetValueOrDefault(option), after.GetValueOrDefault(option));
            if (old is null || now is null)
            {
                changes.Add(new(old is null ? ChangeKind.Added : ChangeKind.Removed, role, option, old?.Type, now?.Type));
                continue;
            }

            if (old.Type != now.Type)
            {
                changes.Add(new(ChangeKind.Type, role, option, old.Type, now.Type));
            }

            if (old.Default != now.Default)
            {
                changes.Add(new(ChangeKind.Default, role, option, old.Default, now.Default));
            }
        }
    }

    private static void CompareLimits(JsonObject before, JsonObject after, List<DefinitionChange> changes)
    {
        var (old, now) = (before["constraints"] as JsonObject, after["constraints"] as JsonObject);
        Compare(null, Text(old?["maxInstances"]), Text(now?["maxInstances"]));
        var (oldRoles, nowRoles) = (old?["roles"] as JsonObject ?? [], now?["roles"] as JsonObject ?? []);
        foreach (
            var role in oldRoles.Concat(nowRoles).Select(limit => limit.Key).Distinct(StringComparer.Ordinal).Order(Utf8Order.Comparer)
        )
        {
            Compare(role, Text(oldRoles[role]), Text(nowRoles[role]));
        }

        void Compare(string? role, string limit, string otherwise)
        {
            if (limit != otherwise)
            {
                changes.Add(new(ChangeKind.Limit, role, null, limit, otherwise));
            }
        }

        static string Text(JsonNode? limit) => limit?.ToJsonString() ?? "none";
    }

    private static void CompareRest(JsonObject before, JsonObject after, List<DefinitionChange> changes)
    {
        foreach (var key in OfModule.Where(key => Text(before[key]) != Text(after[key])))
        {
            changes.Add(new(ChangeKind.Module, null, key, Text(before[key]), Text(after[key])));
        }

        var (old, now) = (DefinitionSource.Of(before)?.Revision, DefinitionSource.Of(after)?.Revision);
        if (old != now || Text(before["complete"]) != Text(after["complete"]))
        {
            changes.Add(new(ChangeKind.Source, null, null, old, now));
        }

        // What is left of the difference is for people: descriptions, categories.
        if (changes.Count == 0 && !JsonNode.DeepEquals(before, after))
        {
            changes.Add(new(ChangeKind.Text, null, null, null, null));
        }

        static string Text(JsonNode? value) => value?.ToJsonString() ?? "none";
    }

    private static Dictionary<string, JsonObject> Roles(JsonObject? document) =>
        (document?["roles"] as JsonObject ?? [])
            .Where(role => role.Value is JsonObject)
            .ToDictionary(role => role.Key, role => (JsonObject)role.Value!, StringComparer.Ordinal);

    private static SortedDictionary<string, OptionFacts> Options(JsonObject? role) =>
        role?["settings"] is JsonObject settings ? OptionFacts.Of(settings) : new(Utf8Order.Comparer);
}
