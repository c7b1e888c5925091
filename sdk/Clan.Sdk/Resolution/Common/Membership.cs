namespace Clan.Sdk;

/// <summary>That a machine holds a role of an instance, and why.</summary>
/// <param name="Module">The module: the service's name (services schema), or the instance's module.</param>
/// <param name="Instance">The instance.</param>
/// <param name="Role">The role.</param>
/// <param name="Machine">The machine.</param>
/// <param name="IsListed">Whether the role lists the machine by name.</param>
/// <param name="Tags">The role's tags by which the machine is a member, in the role's order.</param>
/// <param name="Location">Where the machine or the first such tag is written.</param>
public sealed record Membership(
    string Module,
    string Instance,
    string Role,
    string Machine,
    bool IsListed,
    IReadOnlyList<string> Tags,
    SourceLocation Location
)
{
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
