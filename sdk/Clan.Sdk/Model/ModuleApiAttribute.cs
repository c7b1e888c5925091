using System.ComponentModel;

namespace Clan.Sdk.CompilerServices;

/// <summary>The module behind a generated type: read by the analyzers.</summary>
/// <param name="section"><c>services</c> or <c>instances</c>.</param>
/// <param name="module">The module's name in the inventory.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ModuleApiAttribute(string section, string module) : Attribute
{
    /// <summary><c>services</c> or <c>instances</c>.</summary>
    public string Section { get; } = section;

    /// <summary>The module's name in the inventory.</summary>
    public string Module { get; } = module;

    /// <summary>The flake input that has the module; null for clan-core.</summary>
    public string? Input { get; init; }

    /// <summary>Modules whose options its members accept too; null for none.</summary>
    public string[]? AlsoDeclares { get; init; }
}
