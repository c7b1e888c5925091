using System.ComponentModel;

namespace Clan.Sdk.CompilerServices;

/// <summary>The role that a parameter gives to its machine or tag: read by the analyzers.</summary>
/// <param name="role">The role's name in the inventory.</param>
[AttributeUsage(AttributeTargets.Parameter, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RoleMemberAttribute(string role) : Attribute
{
    /// <summary>The role's name in the inventory.</summary>
    public string Role { get; } = role;
}
