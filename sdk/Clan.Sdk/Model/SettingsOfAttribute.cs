using System.ComponentModel;

namespace Clan.Sdk.CompilerServices;

/// <summary>Whose settings a generated class holds: read where final settings are asked for by their type.</summary>
/// <param name="section"><c>services</c> or <c>instances</c>.</param>
/// <param name="module">The module's name in the inventory.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SettingsOfAttribute(string section, string module) : Attribute
{
    /// <summary><c>services</c> or <c>instances</c>.</summary>
    public string Section { get; } = section;

    /// <summary>The module's name in the inventory.</summary>
    public string Module { get; } = module;

    /// <summary>The role's name in the inventory; null for the settings of all roles.</summary>
    public string? Role { get; init; }
}
