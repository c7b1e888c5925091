namespace Clan.Sdk;

/// <summary>That a machine holds a role of an instance, and why.</summary>
public sealed record Membership
{
    internal Membership(
        string module,
        string instance,
        string role,
        string machine,
        bool isListed,
        IReadOnlyList<string> tags,
        SourceLocation location
    )
    {
        Module = module;
        Instance = instance;
        Role = role;
        Machine = machine;
        IsListed = isListed;
        Tags = tags;
        Location = location;
    }

    /// <summary>The module: the service's name (services schema), or the instance's module.</summary>
    public string Module { get; }

    /// <summary>The instance.</summary>
    public string Instance { get; }

    /// <summary>The role.</summary>
    public string Role { get; }

    /// <summary>The machine.</summary>
    public string Machine { get; }

    /// <summary>Whether the role lists the machine by name.</summary>
    public bool IsListed { get; }

    /// <summary>The role's tags by which the machine is a member, in the role's order.</summary>
    public IReadOnlyList<string> Tags { get; }

    /// <summary>Where the machine or the first such tag is written.</summary>
    public SourceLocation Location { get; }

    /// <summary>Why, in words: <c>listed</c>, <c>tag backup</c>, <c>listed, tag backup</c>.</summary>
    public string Reason =>
        string.Join(", ", Tags.Select(tag => $"tag {tag}").Prepend(IsListed ? "listed" : "").Where(part => part.Length > 0));

    /// <summary>The same as an address, with the module as its service.</summary>
    internal InventoryAddress Address =>
        new()
        {
            Service = Module,
            Instance = Instance,
            Role = Role,
            Machine = Machine,
        };

    /// <inheritdoc/>
    public override string ToString() => $"{Machine}: {Module}.{Instance} {Role} ({Reason})";
}
