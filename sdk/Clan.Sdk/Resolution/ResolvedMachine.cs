using System.Text;
using Clan.Sdk.Json;
using Clan.Sdk.Resolution;
using Clan.Sdk.Resolution.Common;

namespace Clan.Sdk;

/// <summary>What one machine gets.</summary>
/// <remarks>
/// Roles and settings are asked for by the same names in both sections: the module's name, the instance's, the role's. A name that neither
/// the inventory nor clan has throws, with the nearest name: it is a mistake of who asks.
/// </remarks>
public sealed partial class ResolvedMachine
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
    /// <exception cref="KeyNotFoundException">There is no such module or role; the message names the nearest one.</exception>
    public bool HasRole(string module, string role)
    {
        _section.Known.RequireRole(module, role);
        return Memberships.Any(membership => membership.Module == module && membership.Role == role);
    }

    /// <summary>Whether it holds the role in this instance of the module.</summary>
    /// <param name="module">The module's name.</param>
    /// <param name="instance">The instance's name.</param>
    /// <param name="role">The role's name.</param>
    /// <exception cref="KeyNotFoundException">There is no such module, instance or role; the message names the nearest one.</exception>
    public bool HasRole(string module, string instance, string role)
    {
        _section.Known.GetInstance(module, instance);
        _section.Known.RequireRole(module, role);
        return Memberships.Any(membership => membership.Module == module && membership.Instance == instance && membership.Role == role);
    }

    /// <summary>The machine as one line of JSON: its tags, roles and settings (docs/schemas/machine.schema.json).</summary>
    public string ToJson()
    {
        using var writer = new NixJsonWriter();
        MachineJson.Write(writer, this);
        return Encoding.UTF8.GetString(writer.Written);
    }

    /// <summary>The settings that resolution has of the machine, by module, or by instance and role, as the section has them.</summary>
    internal IEnumerable<FinalSettings> AllSettings =>
        _section.Known.Section == Section.Services
            ? Memberships
                .Select(membership => membership.Module)
                .Distinct()
                .Select(module => (Module: module, Settings: _section.SettingsOf(_number, module)))
                .Where(final => final.Settings is not null)
                .Select(final => new FinalSettings(final.Module, null, null, final.Settings!))
            : Memberships
                .Select(membership =>
                    (Membership: membership, Settings: _section.SettingsOf(_number, membership.Instance, membership.Role))
                )
                .Where(final => final.Settings is not null)
                .Select(final => new FinalSettings(
                    final.Membership.Module,
                    final.Membership.Instance,
                    final.Membership.Role,
                    final.Settings!
                ));
}
