using Clan.Sdk.Resolution.Common;

namespace Clan.Sdk;

/// <content>The final settings.</content>
public sealed partial class ResolvedMachine
{
    /// <summary>
    /// The module's final settings on this machine: those of the one role of it that the machine holds or, in the services schema, merged over
    /// all instances and roles of it.
    /// </summary>
    /// <param name="module">The module's name.</param>
    /// <exception cref="KeyNotFoundException">There is no such module; the message names the nearest one.</exception>
    /// <exception cref="InvalidOperationException">The machine has no such settings, or several.</exception>
    public ResolvedSettings GetSettings(string module)
    {
        _section.Known.RequireModule(module);
        return One($"the module \"{module}\"", [.. AllSettings.Where(final => final.Module == module).Select(final => final.Settings)]);
    }

    /// <summary>
    /// The final settings of this machine in the role, in the one instance of the module where it holds it. In the services schema settings
    /// belong to the module: they are those of <see cref="GetSettings(string)"/>.
    /// </summary>
    /// <param name="module">The module's name.</param>
    /// <param name="role">The role's name.</param>
    /// <exception cref="KeyNotFoundException">There is no such module or role; the message names the nearest one.</exception>
    /// <exception cref="InvalidOperationException">The machine does not hold the role, holds it in several instances, or nobody described its settings.</exception>
    public ResolvedSettings GetSettings(string module, string role)
    {
        _section.Known.RequireRole(module, role);
        var held = Memberships.Where(membership => membership.Module == module && membership.Role == role);
        return One(
            $"the role \"{role}\" of the module \"{module}\"",
            [.. (_section.Known.Section == Section.Services ? held.Take(1) : held).Select(SettingsOf).OfType<ResolvedSettings>()]
        );
    }

    /// <summary>
    /// The final settings of this machine in the role of an instance. In the services schema settings belong to the module: they are those of
    /// <see cref="GetSettings(string)"/>.
    /// </summary>
    /// <param name="module">The module's name.</param>
    /// <param name="instance">The instance's name.</param>
    /// <param name="role">The role's name.</param>
    /// <exception cref="KeyNotFoundException">There is no such module, instance or role; the message names the nearest one.</exception>
    /// <exception cref="InvalidOperationException">The machine does not hold the role, or nobody described its settings.</exception>
    public ResolvedSettings GetSettings(string module, string instance, string role) =>
        FindSettings(module, instance, role) ?? One($"the role \"{role}\" of \"{instance}\"", []);

    /// <summary>
    /// The final settings of this machine in the role of an instance; null where it does not hold the role, or where nobody described the
    /// role's settings.
    /// </summary>
    /// <param name="module">The module's name.</param>
    /// <param name="instance">The instance's name.</param>
    /// <param name="role">The role's name.</param>
    /// <exception cref="KeyNotFoundException">There is no such module, instance or role; the message names the nearest one.</exception>
    public ResolvedSettings? FindSettings(string module, string instance, string role) =>
        HasRole(module, instance, role)
            ? SettingsOf(Memberships.First(held => held.Module == module && held.Instance == instance && held.Role == role))
            : null;

    /// <summary>What the resolved inventory knows by name.</summary>
    internal KnownNames Known => _section.Known;

    /// <summary>The final settings by module; null where the section has them otherwise, or the machine none.</summary>
    internal ResolvedSettings? SettingsOf(string module) => _section.SettingsOf(_number, module);

    /// <summary>The final settings by instance and role; null where the section has them otherwise, or the machine none.</summary>
    internal ResolvedSettings? SettingsOf(string instance, string role) => _section.SettingsOf(_number, instance, role);

    private ResolvedSettings? SettingsOf(Membership held) =>
        _section.Known.Section == Section.Services ? SettingsOf(held.Module) : SettingsOf(held.Instance, held.Role);

    private ResolvedSettings One(string what, IReadOnlyList<ResolvedSettings> found) =>
        found.Count switch
        {
            1 => found[0],
            0 => throw new InvalidOperationException(
                $"The machine \"{Name}\" has no settings of {what}: it does not hold it, or nobody described its settings. It holds: {(Memberships.Count == 0 ? "nothing" : string.Join("; ", Memberships.Select(held => $"{held.Module}.{held.Instance} {held.Role}")))}."
            ),
            _ => throw new InvalidOperationException(
                $"The machine \"{Name}\" has settings of {what} more than once: name the instance and the role that are meant."
            ),
        };
}
