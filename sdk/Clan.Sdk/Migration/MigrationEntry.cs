using Clan.Sdk.Json;

namespace Clan.Sdk;

/// <summary>One thing that a migration changed or could not carry over. The address is that of the services schema.</summary>
public sealed class MigrationEntry
{
    internal MigrationEntry(MigrationEntryKind kind, string message, SourceLocation location)
    {
        Kind = kind;
        Message = message;
        Location = location;
    }

    /// <summary>What kind of change it is.</summary>
    public MigrationEntryKind Kind { get; }

    /// <summary>What happened and what to do, one line.</summary>
    public string Message { get; }

    /// <summary>Where it was written in the inventory that was migrated.</summary>
    public SourceLocation Location { get; }

    /// <summary>What it is about, under the names of the inventory that was migrated; its path is the option's.</summary>
    public InventoryAddress Address { get; internal init; } = InventoryAddress.Whole;

    /// <inheritdoc cref="InventoryAddress.Service"/>
    public string? Service => Address.Service;

    /// <summary>The instance under its old name; null where it is about none.</summary>
    public string? Instance => Address.Instance;

    /// <inheritdoc cref="InventoryAddress.Role"/>
    public string? Role => Address.Role;

    /// <inheritdoc cref="InventoryAddress.Machine"/>
    public string? Machine => Address.Machine;

    /// <inheritdoc cref="InventoryAddress.Tag"/>
    public string? Tag => Address.Tag;

    /// <summary>The option's path; null where it is about none.</summary>
    public IReadOnlyList<string>? Path => Address.Path;

    /// <summary>The new name or dotted path, where something was renamed.</summary>
    public string? NewName { get; internal init; }

    /// <summary>
    /// True where something was left out or no longer holds, so that somebody has to look at it;
    /// false where the new inventory means the same in other words.
    /// </summary>
    public bool NeedsAttention =>
        Kind
            is not (
                MigrationEntryKind.TagPinned
                or MigrationEntryKind.InstanceRenamed
                or MigrationEntryKind.ModuleRenamed
                or MigrationEntryKind.RoleRenamed
                or MigrationEntryKind.CountedOnce
                or MigrationEntryKind.OptionRenamed
                or MigrationEntryKind.TagWithoutEffect
            );

    /// <summary><c>location: kind: message</c></summary>
    public override string ToString() => (Location.IsKnown ? $"{Location}: " : "") + $"{KindName}: {Message}";

    /// <summary>The kind's name as the command line prints it, such as <c>option-gone</c>.</summary>
    public string KindName =>
        string.Concat(Kind.ToString().Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));

    /// <summary>The entry as a JSON object: kind, message, needsAttention, the address and the place.</summary>
    public ClanValue ToValue()
    {
        var result = new ObjectValue(default);
        Add("kind", KindName);
        Add("message", Message);
        result.TryAdd("needsAttention", NeedsAttention, default);
        foreach (var (name, part) in Address.Parts)
        {
            Add(name, part);
        }

        if (Address.Path is { } path)
        {
            result.TryAdd("path", ClanValue.List(path), default);
        }

        Add("newName", NewName);
        Add("location", Location.IsKnown ? Location.ToString() : null);
        return result;

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                result.TryAdd(name, value, default);
            }
        }
    }
}
