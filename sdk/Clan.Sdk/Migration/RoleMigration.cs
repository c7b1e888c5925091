using Clan.Sdk.Json;
using Clan.Sdk.Resolution.Services;

namespace Clan.Sdk.Migration;

/// <summary>
/// The members of a role of the services schema and how today's schema says the same: there a role's members are a set, here
/// a machine counts as often as it is listed or tagged, and a tag without machines drops those of the tags before it
/// (docs/semantics/services.md R1 to R5).
/// </summary>
internal sealed class RoleMigration
{
    private RoleMigration(IReadOnlyList<string> listed, IReadOnlyList<string> tags, IReadOnlySet<string> members)
    {
        Listed = listed;
        Tags = tags;
        Members = members;
    }

    /// <summary>The machines to list.</summary>
    public IReadOnlyList<string> Listed { get; }

    /// <summary>The tags to keep.</summary>
    public IReadOnlyList<string> Tags { get; }

    /// <summary>The members, declared or not.</summary>
    public IReadOnlySet<string> Members { get; }

    /// <summary>Two roles that became one.</summary>
    public RoleMigration And(RoleMigration other) =>
        new([.. Listed.Union(other.Listed)], [.. Tags.Union(other.Tags)], Members.Union(other.Members).ToHashSet(StringComparer.Ordinal));

    public static RoleMigration Of(EarlierTags earlier, WrittenRole role, MigrationPlace place, MigrationLog log)
    {
        var tags = Texts(role.Tags);
        var lastWithoutMachines = tags.FindLastIndex(tag => !earlier.IsCarried(tag));
        var kept = new List<string>();
        for (var i = 0; i < tags.Count; i++)
        {
            if (earlier.IsNewlyComputed(tags[i]) && !earlier.IsCarried(tags[i]))
            {
                log.Add(
                    MigrationEntryKind.TagWithoutEffect,
                    place.Below("tags"),
                    $"The tag \"{tags[i]}\" is left out of the role: no machine had it, and clan computes it today.",
                    tags[i]
                );
            }
            else if (i < lastWithoutMachines && earlier.IsCarried(tags[i]))
            {
                log.Add(
                    MigrationEntryKind.TagWithoutEffect,
                    place.Below("tags"),
                    $"The tag \"{tags[i]}\" is left out of the role: the tag \"{tags[lastWithoutMachines]}\" after it has no machine and dropped its members. Add it again if its machines are meant to hold the role.",
                    tags[i]
                );
            }
            else
            {
                kept.Add(tags[i]);
            }
        }

        var listed = Texts(role.Machines);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var machine in listed.Concat(kept.SelectMany(earlier.CarriersOf)))
        {
            counts[machine] = counts.GetValueOrDefault(machine) + 1;
        }

        var repeated = counts.Where(count => count.Value > 1).Select(count => $"\"{count.Key}\"").ToList();
        if (repeated.Count > 0)
        {
            log.Add(
                MigrationEntryKind.CountedOnce,
                place,
                $"A role's members are a set now: {string.Join(", ", repeated)} counted several times and counts once."
            );
        }

        return new([.. listed.Distinct(StringComparer.Ordinal)], kept, counts.Keys.ToHashSet(StringComparer.Ordinal));
    }

    private static List<string> Texts(IEnumerable<ClanValue> list) => [.. list.Cast<StringValue>().Select(text => text.Value)];
}
