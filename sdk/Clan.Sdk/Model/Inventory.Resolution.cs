using Clan.Sdk.Definitions;
using Clan.Sdk.Resolution;
using Clan.Sdk.Resolution.Common;

namespace Clan.Sdk;

/// <content>Resolution.</content>
public sealed partial class Inventory
{
    /// <summary>
    /// Says what clan makes of this inventory: the canonical form, what each machine gets, and everything that is wrong with
    /// it, mistakes in the C# calls and in the file it was read from, and what your own rules find, included. It never throws for bad content.
    /// </summary>
    /// <remarks>Many threads may resolve one inventory at once, as long as none of them changes it.</remarks>
    public ResolvedInventory Resolve() => Resolve(ModuleCatalog.Default);

    internal ResolvedInventory Resolve(ModuleCatalog catalog, Section? section = null, string? day = null) =>
        IsReadable
            ? WithRules(
                InventoryResolver.Resolve(Document, catalog, section, day, ExternalMachines, [.. ReadDiagnostics, .. Problems]),
                section ?? InventoryResolver.SectionOf(Document)
            )
            : new(null, ReadDiagnostics);
}
