using Clan.Sdk.Cli.Import.Code;

namespace Clan.Sdk.Cli.Import.Program;

/// <summary>How the program refers to machines and tags, and to which of them it does.</summary>
/// <param name="copy">The inventory that is made along.</param>
/// <param name="machines">The expression for each machine.</param>
/// <param name="tags">The expression for each tag.</param>
internal sealed class Handles(Copy copy, IReadOnlyDictionary<string, string> machines, IReadOnlyDictionary<string, string> tags)
{
    private readonly HashSet<string> _usedMachines = new(StringComparer.Ordinal);
    private readonly HashSet<string> _usedTags = new(StringComparer.Ordinal);
    private SortedSet<string> _owners = new(StringComparer.Ordinal);

    public Handle Machine(string name)
    {
        _usedMachines.Add(name);
        return new(Named(machines[name]), copy.Machine(name));
    }

    public Handle Tag(string name)
    {
        if (BuiltIn(name) is { } tag)
        {
            return tag;
        }

        _usedTags.Add(name);
        return new(Named(tags[name]), copy.Tag(name));
    }

    public bool IsMachineUsed(string name) => _usedMachines.Contains(name);

    public bool IsTagUsed(string name) => _usedTags.Contains(name);

    /// <summary>The expression for a machine, without a use of it.</summary>
    public string MachineCode(string name) => machines[name];

    /// <summary>The expression for a tag, without a use of it.</summary>
    public string TagCode(string name) => tags[name];

    /// <summary>The objects whose properties were referred to since the last time.</summary>
    public SortedSet<string> TakeOwners()
    {
        var owners = _owners;
        _owners = new(StringComparer.Ordinal);
        return owners;
    }

    public static Doc Names(IEnumerable<Handle> handles) => Calls.Names([.. handles.Select(handle => handle.Doc)]);

    private string Named(string code)
    {
        if (code.IndexOf('.') is > 0 and var end)
        {
            _owners.Add(code[..end]);
        }

        return code;
    }

    // Tags that every inventory has; one that the inventory lists itself is its own.
    private Handle? BuiltIn(string name) =>
        tags.ContainsKey(name) ? null
        : name == Sdk.Tag.All.Name ? new("Tag.All", Sdk.Tag.All)
        : name == Sdk.Tag.Nixos.Name ? new("Tag.Nixos", Sdk.Tag.Nixos)
        : name == Sdk.Tag.Darwin.Name ? new("Tag.Darwin", Sdk.Tag.Darwin)
        : throw new InvalidOperationException($"The tag {name} has no name in the program.");
}
