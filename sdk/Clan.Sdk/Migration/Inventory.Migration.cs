using Clan.Sdk.Definitions;
using Clan.Sdk.Json;
using Clan.Sdk.Migration;
using Clan.Sdk.Resolution;
using Clan.Sdk.Resolution.Common;
using Clan.Sdk.Resolution.Services;
using Clan.Sdk.Text;

namespace Clan.Sdk;

/// <content>Migration from the services schema to the instances schema.</content>
public sealed partial class Inventory
{
    /// <summary>Whether the inventory uses the instances schema already.</summary>
    internal bool IsMigrated =>
        IsReadable
        && InventoryResolver.SectionOf(Document) == Section.Instances
        && Document["instances"] is not null
        && Document["services"] is null;

    /// <summary>
    /// Writes this inventory, which uses the services schema, anew in the instances schema: every role keeps its members, config
    /// becomes settings of the role or machine that it was meant for, and the report names whatever changed or could not be
    /// carried over. An inventory that uses the instances schema already is carried over as it is; where it uses both, its instances stay.
    /// </summary>
    /// <remarks>This inventory is not changed, and the new one shares nothing with it that either could change.</remarks>
    public MigrationResult Migrate() => Migrate(ModuleCatalog.Default);

    /// <param name="catalog">The modules of both schemas.</param>
    /// <param name="section">The schema that the inventory is read by; null for the one that it uses.</param>
    /// <param name="day">The day of clan-core to read the services schema by; null to go by what the inventory needs.</param>
    internal MigrationResult Migrate(ModuleCatalog catalog, Section? section = null, string? day = null)
    {
        if (RootMark.TakenOff(Document) is { } plain && plain != Document)
        {
            return new Inventory(plain, [.. ReadDiagnostics, .. Problems]).Migrate(catalog, section, day);
        }

        var log = new MigrationLog(Document);
        if (section == Section.Instances || (section is null && IsMigrated))
        {
            return new(WithExternalMachines(LocatedTree.Copy(Document)), new([]));
        }

        if (RootMark.TakenOff(Document) is null)
        {
            log.Add(
                new(
                    MigrationEntryKind.InvalidInventory,
                    "The whole inventory stands in a mark of the module system (\"_type\") that holds none, or several. Write the inventory without it.",
                    Document.Location
                )
            );
            return new(null, new(log.Entries));
        }

        var time = ServicesTime.Of(Document, catalog, day);
        var diagnostics = new List<Diagnostic>([.. ReadDiagnostics, .. Problems]);
        var today = catalog.Schema(Section.Instances);
        var part = ServicesPart.Of(Document, ServicesSchema.For(catalog.Schema(Section.Services), time), today);
        var resolved = IsReadable ? ServicesResolver.Resolve(part, catalog, time, ExternalMachines, diagnostics) : null;
        if (resolved is null)
        {
            foreach (var error in diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
            {
                log.Add(new MigrationEntry(MigrationEntryKind.InvalidInventory, error.Message, error.Location) { Address = error.Address });
            }

            return new(null, new(log.Entries));
        }

        var own = (Document["modules"] as ObjectValue)?.Properties.Select(module => module.Name).ToHashSet(StringComparer.Ordinal) ?? [];
        var (migrated, instances) = ServicesMigration.Migrate(Document, resolved.Inventory, time, today.Meta, new(catalog, own), log);
        if (Nesting.Measure(migrated) > Nesting.OfDocument)
        {
            log.Add(
                new(
                    MigrationEntryKind.InvalidInventory,
                    $"Settings move one level down, and then this inventory nests deeper than {Nesting.OfDocument} levels, so that it could not be read again.",
                    Document.Location
                )
            );
            return new(null, new(log.Entries));
        }

        MembershipProof.Check(migrated, instances, catalog, log);
        return new(WithExternalMachines(migrated), new(log.Entries));
    }

    private Inventory WithExternalMachines(ObjectValue document)
    {
        var inventory = new Inventory(document, []);
        foreach (var machine in _externalMachines.Order(Utf8Order.Comparer))
        {
            var at = _machines[machine].Location;
            inventory.AddExternalMachine(machine, at.Line, at.File ?? "");
        }

        return inventory;
    }
}
