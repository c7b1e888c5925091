using Clan.Sdk.Definitions;
using Clan.Sdk.Json;
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
    /// <exception cref="InvalidOperationException">Another thread is writing to the inventory.</exception>
    public ResolvedInventory Resolve() => Resolve(ModuleCatalog.Default);

    /// <param name="catalog">The modules.</param>
    /// <param name="section">The schema to resolve by; null to go by what the document uses.</param>
    /// <param name="day">The day of clan-core to read the services schema by; null for what the document needs.</param>
    /// <param name="document">What to resolve in the place of the inventory's own document; null for that.</param>
    internal ResolvedInventory Resolve(ModuleCatalog catalog, Section? section = null, string? day = null, ObjectValue? document = null)
    {
        if (!IsReadable)
        {
            return new(null, ReadDiagnostics);
        }

        Builder.Writer.Check();
        document ??= Document;
        var resolved = InventoryResolver.Resolve(document, catalog, section, day, ExternalMachines, [.. ReadDiagnostics, .. Problems]);
        return WithRules(resolved, document, section ?? InventoryResolver.SectionOf(document));
    }
}
