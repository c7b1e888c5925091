using System.ComponentModel;
using Clan.Sdk.Definitions;

namespace Clan.Sdk.CompilerServices;

/// <summary>
/// Takes the modules and inventory schemas that code was generated from, so that resolution knows them. For generated code;
/// where two registrations name the same module, the later one counts.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ModuleRegistry
{
    /// <summary>Makes a module known; called by generated code when its assembly is loaded. Its definition is read when an inventory uses it.</summary>
    /// <param name="section"><c>services</c>, <c>instances</c>, or null for both.</param>
    /// <param name="input">The flake input that it comes from; null for clan-core.</param>
    /// <param name="name">Its name.</param>
    /// <param name="compactDefinition">Gives its definition in compact form.</param>
    public static void Register(string? section, string? input, string name, Func<string> compactDefinition)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(compactDefinition);
        ModuleCatalog.Register(section, input, name, compactDefinition);
    }

    /// <summary>Makes the fields of an inventory schema known; called by generated code when its assembly is loaded.</summary>
    /// <param name="section"><c>services</c> or <c>instances</c>.</param>
    /// <param name="compactSchema">Gives the schema in compact form.</param>
    public static void RegisterSchema(string section, Func<string> compactSchema)
    {
        ArgumentNullException.ThrowIfNull(section);
        ArgumentNullException.ThrowIfNull(compactSchema);
        ModuleCatalog.RegisterSchema(section, compactSchema);
    }
}
