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
    /// <summary>Makes modules known; called by generated code when its assembly is loaded.</summary>
    /// <param name="compactDefinitions">Definitions in compact form.</param>
    public static void Register(params string[] compactDefinitions)
    {
        ArgumentNullException.ThrowIfNull(compactDefinitions);
        ModuleCatalog.Register(compactDefinitions, []);
    }

    /// <summary>Makes the fields of an inventory schema known; called by generated code when its assembly is loaded.</summary>
    /// <param name="compactSchema">The schema in compact form.</param>
    public static void RegisterSchema(string compactSchema)
    {
        ArgumentNullException.ThrowIfNull(compactSchema);
        ModuleCatalog.Register([], [compactSchema]);
    }
}
