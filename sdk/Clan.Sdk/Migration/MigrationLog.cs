using Clan.Sdk.Json;

namespace Clan.Sdk.Migration;

/// <summary>Collects the report's entries and finds the line of each in the inventory that is migrated.</summary>
internal sealed class MigrationLog(ObjectValue document)
{
    private readonly List<MigrationEntry> _entries = [];

    public IReadOnlyList<MigrationEntry> Entries => _entries;

    /// <param name="kind">The kind.</param>
    /// <param name="place">Where it stands in the inventory.</param>
    /// <param name="message">What happened and what to do.</param>
    /// <param name="tag">The tag, where it is about one.</param>
    /// <param name="option">The option's path, where it is about one.</param>
    /// <param name="newName">The new name, where something was renamed.</param>
    public void Add(
        MigrationEntryKind kind,
        MigrationPlace place,
        string message,
        string? tag = null,
        IReadOnlyList<string>? option = null,
        string? newName = null
    ) =>
        _entries.Add(
            new(kind, message, Locate(place.Path, option ?? []))
            {
                Address = place.Address with { Tag = tag, Path = option },
                NewName = newName,
            }
        );

    public void Add(MigrationEntry entry) => _entries.Add(entry);

    // The nearest place that was written: a value may come from a mark or a module keyword and have no path of its own.
    private SourceLocation Locate(IReadOnlyList<string> place, IReadOnlyList<string> option)
    {
        var (node, location) = ((ClanValue?)document, document.Location);
        foreach (var name in place.Concat(option))
        {
            if (node is not ObjectValue @object || !@object.TryGet(name, out var property))
            {
                break;
            }

            (node, location) = (property.Value, property.NameLocation.IsKnown ? property.NameLocation : property.Value.Location);
        }

        return location;
    }
}
