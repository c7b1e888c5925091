using System.ComponentModel;
using System.Reflection;
using Clan.Sdk.CompilerServices;

namespace Clan.Sdk;

/// <summary>What was resolved, asked by the machines and instances that the program made, and in the generated types.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ResolvedExtensions
{
    /// <summary>The machine.</summary>
    /// <param name="resolved">The resolved inventory.</param>
    /// <param name="machine">The machine.</param>
    /// <exception cref="KeyNotFoundException">The inventory that was resolved declares no such machine.</exception>
    public static ResolvedMachine GetMachine(this ResolvedInventory resolved, Machine machine)
    {
        ArgumentNullException.ThrowIfNull(resolved);
        ArgumentNullException.ThrowIfNull(machine);
        return resolved.GetMachine(machine.Name);
    }

    /// <summary>Whether the machine holds the role in this instance.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="instance">The instance.</param>
    /// <param name="role">The role's name.</param>
    /// <exception cref="KeyNotFoundException">The inventory that was resolved has no such instance, or its module no such role.</exception>
    public static bool HasRole(this ResolvedMachine machine, Instance instance, string role)
    {
        ArgumentNullException.ThrowIfNull(machine);
        ArgumentNullException.ThrowIfNull(instance);
        return machine.HasRole(instance.Module, instance.Name, role);
    }

    /// <inheritdoc cref="ResolvedMachine.GetSettings(string, string, string)"/>
    /// <param name="machine">The machine.</param>
    /// <param name="instance">The instance.</param>
    /// <param name="role">The role's name.</param>
    public static ResolvedSettings GetSettings(this ResolvedMachine machine, Instance instance, string role)
    {
        ArgumentNullException.ThrowIfNull(machine);
        ArgumentNullException.ThrowIfNull(instance);
        return machine.GetSettings(instance.Module, instance.Name, role);
    }

    /// <summary>The final settings as the generated type, defaults filled in.</summary>
    /// <example><code>var moon = resolved.GetMachine("jon").GetSettings&lt;ZerotierMoonSettings&gt;(mesh);</code></example>
    /// <typeparam name="T">The settings of a role or, in the services schema, of a module: it says which module and role are meant.</typeparam>
    /// <param name="machine">The machine.</param>
    /// <param name="instance">The instance.</param>
    /// <exception cref="KeyNotFoundException">The inventory that was resolved has no such instance, or it is one of another module.</exception>
    /// <exception cref="InvalidOperationException">The machine does not hold the role, or its settings have errors.</exception>
    public static T GetSettings<T>(this ResolvedMachine machine, Instance instance)
        where T : Settings, new()
    {
        ArgumentNullException.ThrowIfNull(instance);
        return machine.GetSettings<T>(instance.Name);
    }

    /// <inheritdoc cref="GetSettings{T}(ResolvedMachine, Instance)"/>
    /// <param name="machine">The machine.</param>
    /// <param name="instance">The instance's name.</param>
    public static T GetSettings<T>(this ResolvedMachine machine, string instance)
        where T : Settings, new()
    {
        ArgumentNullException.ThrowIfNull(machine);
        var (module, role) = WhoseAre<T>();
        machine.Known.GetInstance(module, instance);
        return Typed<T>(machine, role is null ? machine.GetSettings(module) : machine.GetSettings(module, instance, role));
    }

    /// <summary>The final settings as the generated type, defaults filled in, in the one instance where the machine holds the role.</summary>
    /// <typeparam name="T">The settings of a role or, in the services schema, of a module.</typeparam>
    /// <param name="machine">The machine.</param>
    /// <exception cref="InvalidOperationException">The machine does not hold the role, holds it in several instances, or its settings have errors.</exception>
    public static T GetSettings<T>(this ResolvedMachine machine)
        where T : Settings, new()
    {
        ArgumentNullException.ThrowIfNull(machine);
        var (module, role) = WhoseAre<T>();
        return Typed<T>(machine, role is null ? machine.GetSettings(module) : machine.GetSettings(module, role));
    }

    private static (string Module, string? Role) WhoseAre<T>() =>
        typeof(T).GetCustomAttribute<SettingsOfAttribute>() is { } whose
            ? (whose.Module, whose.Role)
            : throw new InvalidOperationException(
                $"{typeof(T).Name} are no settings of a role: ask for those that a module's method takes, and read {typeof(T).Name} from them."
            );

    private static T Typed<T>(ResolvedMachine machine, ResolvedSettings settings)
        where T : Settings, new() =>
        settings.Value is { } value
            ? Settings.Of<T>(value)
            : throw new InvalidOperationException(
                $"The settings of {settings.Module} on the machine \"{machine.Name}\" have errors; ResolvedInventory.Diagnostics has them."
            );
}
