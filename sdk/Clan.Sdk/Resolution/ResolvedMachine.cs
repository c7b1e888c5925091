using Clan.Sdk.Resolution.Common;

namespace Clan.Sdk;

/// <summary>What one machine gets.</summary>
public sealed class ResolvedMachine
{
    private readonly SectionResult _section;
    private readonly int _number;

    internal ResolvedMachine(SectionResult section, int number)
    {
        _section = section;
        _number = number;
    }

    /// <summary>The machine's name: its key in the inventory.</summary>
    public string Name => _section.MachineNames[_number];

    /// <summary>Its tags, those of the inventory's table included, in clan's order.</summary>
    public IReadOnlyList<string> Tags => _section.TagsOf(_number);

    /// <summary>The roles it holds, sorted by module, instance and role.</summary>
    public IReadOnlyList<Membership> Memberships => _section.MembershipsOf(_number);

    /// <summary>Whether it holds the role in any instance of the module.</summary>
    /// <param name="module">The module's name, such as <c>borgbackup</c>.</param>
    /// <param name="role">The role's name, such as <c>client</c>.</param>
    public bool HasRole(string module, string role) =>
        Memberships.Any(membership => membership.Module == module && membership.Role == role);

    /// <summary>Whether it holds the role in this instance of the module.</summary>
    /// <param name="module">The module's name.</param>
    /// <param name="instance">The instance's name.</param>
    /// <param name="role">The role's name.</param>
    public bool HasRole(string module, string instance, string role) =>
        Memberships.Any(membership => membership.Module == module && membership.Instance == instance && membership.Role == role);

    /// <summary>
    /// Services schema: the module's final settings on this machine, merged over all instances and roles it holds;
    /// null where it holds none.
    /// </summary>
    /// <param name="module">The module's name.</param>
    public ResolvedSettings? Settings(string module) => _section.SettingsOf(_number, module);

    /// <summary>
    /// Instances schema: the final settings of this machine in the role; null where it does not hold the role, or where nobody described
    /// the role's settings.
    /// </summary>
    /// <param name="instance">The instance's name.</param>
    /// <param name="role">The role's name.</param>
    public ResolvedSettings? Settings(string instance, string role) => _section.SettingsOf(_number, instance, role);
}
