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

    /// <summary>The service, where it is about one.</summary>
    public string? Service { get; internal init; }

    /// <summary>The instance under its old name, where it is about one.</summary>
    public string? Instance { get; internal init; }

    /// <summary>The role, where it is about one.</summary>
    public string? Role { get; internal init; }

    /// <summary>The machine, where it is about one.</summary>
    public string? Machine { get; internal init; }

    /// <summary>The tag, where it is about one.</summary>
    public string? Tag { get; internal init; }

    /// <summary>The option's path, where it is about one.</summary>
    public IReadOnlyList<string>? Path { get; internal init; }

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
        Add("service", Service);
        Add("instance", Instance);
        Add("role", Role);
        Add("machine", Machine);
        Add("tag", Tag);
        if (Path is not null)
        {
            result.TryAdd("path", ClanValue.List(Path), default);
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
