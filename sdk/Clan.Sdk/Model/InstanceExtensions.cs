using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Clan.Sdk;

/// <summary>What can be said to any instance, whatever its module.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class InstanceExtensions
{
    /// <summary>Gives a role, by its name, to a machine or to the machines of a tag. A role that the module does not have is found by resolution.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="role">The role's name in the inventory, one of <see cref="Instance.Roles"/>.</param>
    /// <param name="member">The machine, or the tag.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <exception cref="ArgumentException">The role's name holds a lone surrogate.</exception>
    public static T WithMember<T>(
        this T instance,
        string role,
        Member member,
        [CallerLineNumber] int line = 0,
        [CallerFilePath] string file = ""
    )
        where T : Instance
    {
        ArgumentNullException.ThrowIfNull(instance);
        instance.Link(role, member, new(file, line));
        return instance;
    }

    /// <summary>Gives a role, by its name, to a machine or to the machines of a tag, with settings of its own.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="role">The role's name in the inventory, one of <see cref="Instance.Roles"/>.</param>
    /// <param name="member">The machine, or the tag.</param>
    /// <param name="settings">Settings of this machine, or of the machines of this tag.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <exception cref="ArgumentException">The role's name holds a lone surrogate.</exception>
    public static T WithMemberSettings<T>(
        this T instance,
        string role,
        Member member,
        ClanValue settings,
        [CallerLineNumber] int line = 0,
        [CallerFilePath] string file = ""
    )
        where T : ModuleInstance
    {
        ArgumentNullException.ThrowIfNull(instance);
        instance.Link(role, member, settings ?? ClanValue.Null, new(file, line));
        return instance;
    }

    /// <summary>
    /// Sets any value by its path below the instance, without types: for what the typed methods of the module cannot say. Where a value
    /// stands already the two combine; where they cannot, the first stays, and a diagnostic says so at resolution.
    /// </summary>
    /// <param name="instance">The instance.</param>
    /// <param name="path">The keys that lead to the value, the outermost first; with none, each property of an object is set on its own.</param>
    /// <param name="value">The value; null is JSON's null.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <exception cref="ArgumentException">The path is empty and the value no object, or a key holds a lone surrogate.</exception>
    public static T WithValue<T>(
        this T instance,
        ReadOnlySpan<string> path,
        ClanValue value,
        [CallerLineNumber] int line = 0,
        [CallerFilePath] string file = ""
    )
        where T : Instance
    {
        ArgumentNullException.ThrowIfNull(instance);
        instance.Place.Set(new(file, line), value ?? ClanValue.Null, path);
        return instance;
    }
}
