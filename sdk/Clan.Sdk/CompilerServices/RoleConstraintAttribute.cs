using System.ComponentModel;

namespace Clan.Sdk.CompilerServices;

/// <summary>How many machines a role takes: on the generated type of a module, read by the analyzers.</summary>
/// <param name="role">The role's name in the inventory.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method | AttributeTargets.Parameter, AllowMultiple = true, Inherited = false)]
public sealed class RoleConstraintAttribute(string role) : Attribute
{
    /// <summary>The role's name in the inventory.</summary>
    public string Role { get; } = role;

    /// <summary>The fewest machines.</summary>
    public int Min { get; init; }

    /// <summary>The most machines; <see cref="int.MaxValue"/> where there is no limit.</summary>
    public int Max { get; init; } = int.MaxValue;
}
