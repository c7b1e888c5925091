using Clan.Sdk.Json;
using Clan.Sdk.Text;

namespace Clan.Sdk.CommandLine.FleetPage;

/// <summary>A tag with the machines that carry it.</summary>
/// <param name="Name">The tag.</param>
/// <param name="Machines">Its machines, sorted.</param>
/// <param name="IsComputed">Whether clan gives it, and nothing in the inventory does.</param>
/// <param name="Location">Where the inventory first names it.</param>
internal sealed record FleetTag(string Name, IReadOnlyList<string> Machines, bool IsComputed, SourceLocation Location)
{
    public static IReadOnlyList<FleetTag> Of(Inventory inventory, ResolvedInventory resolved)
    {
        var written = Written(inventory);
        return
        [
            .. resolved
                .Machines.SelectMany(machine => machine.Tags.Select(tag => (Tag: tag, Machine: machine.Name)))
                .GroupBy(carried => carried.Tag, carried => carried.Machine)
                .OrderBy(tag => tag.Key, Utf8Order.Comparer)
                .Select(tag => new FleetTag(tag.Key, [.. tag], !written.ContainsKey(tag.Key), written.GetValueOrDefault(tag.Key))),
        ];
    }

    /// <summary>The tags that the inventory writes: its table first, then what machines carry.</summary>
    private static Dictionary<string, SourceLocation> Written(Inventory inventory)
    {
        var places = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        foreach (var tag in (inventory.Document["tags"] as ObjectValue)?.Properties ?? [])
        {
            places.TryAdd(tag.Name, tag.NameLocation);
        }

        foreach (var machine in (inventory.Document["machines"] as ObjectValue)?.Properties ?? [])
        {
            foreach (var tag in ((machine.Value as ObjectValue)?["tags"] as ListValue)?.Items ?? [])
            {
                if (tag is StringValue { Value: var name })
                {
                    places.TryAdd(name, tag.Location);
                }
            }
        }

        return places;
    }
}
