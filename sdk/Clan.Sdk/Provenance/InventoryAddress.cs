namespace Clan.Sdk;

/// <summary>What part of an inventory something is about: as much of it as is known.</summary>
public sealed record InventoryAddress
{
    /// <summary>The inventory as a whole.</summary>
    public static InventoryAddress Whole { get; } = new();

    /// <summary>The service (services schema); null where it is about none.</summary>
    public string? Service { get; init; }

    /// <summary>The instance; null where it is about none.</summary>
    public string? Instance { get; init; }

    /// <summary>The role; null where it is about none.</summary>
    public string? Role { get; init; }

    /// <summary>The machine; null where it is about none.</summary>
    public string? Machine { get; init; }

    /// <summary>The tag; null where it is about none.</summary>
    public string? Tag { get; init; }

    /// <summary>The path, relative to the settings where the address names a service or an instance, else to the inventory; null where there is none.</summary>
    public IReadOnlyList<string>? Path { get; init; }

    /// <summary>The parts that are known, under the names that the command line uses; the path is not among them.</summary>
    internal IEnumerable<KeyValuePair<string, string>> Parts
    {
        get
        {
            foreach (
                var (name, part) in new[]
                {
                    ("service", Service),
                    ("instance", Instance),
                    ("role", Role),
                    ("machine", Machine),
                    ("tag", Tag),
                }
            )
            {
                if (part is not null)
                {
                    yield return new(name, part);
                }
            }
        }
    }

    /// <inheritdoc/>
    public bool Equals(InventoryAddress? other) =>
        other is not null
        && Parts.SequenceEqual(other.Parts)
        && (Path is null ? other.Path is null : other.Path is not null && Path.SequenceEqual(other.Path, StringComparer.Ordinal));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Service, Instance, Role, Machine, Tag, Path?.Count);

    /// <summary>In words: <c>service borgbackup, instance nightly, role client</c>; empty for the inventory itself.</summary>
    public override string ToString() => string.Join(", ", Parts.Select(part => $"{part.Key} {part.Value}"));
}
