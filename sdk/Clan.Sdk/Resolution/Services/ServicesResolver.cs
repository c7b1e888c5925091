using Clan.Sdk.Definitions;
using Clan.Sdk.Json;
using Clan.Sdk.Options;
using Clan.Sdk.Resolution.Common;
using Clan.Sdk.Text;

namespace Clan.Sdk.Resolution.Services;

/// <summary>Resolves an inventory of the services schema exactly as clan does (docs/semantics/services.md).</summary>
internal static class ServicesResolver
{
    /// <param name="document">The inventory as written.</param>
    /// <param name="modules">All modules.</param>
    /// <param name="time">The clan-core to go by.</param>
    /// <param name="externalMachines">Machines that the Nix side declares.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <returns>The result; null where the inventory does not evaluate.</returns>
    public static ServicesResult? Resolve(
        ObjectValue document,
        ModuleCatalog modules,
        ServicesTime time,
        IReadOnlySet<string> externalMachines,
        List<Diagnostic> diagnostics
    )
    {
        var catalog = time.Day is { } day ? modules.At(day) : modules;
        var context = new MergeContext(ModuleSystem.Services);
        var inventory = ServicesEvaluation.Evaluate(document, catalog, time, context);
        diagnostics.AddRange(context.Problems.Select(problem => RightForm.Show(problem, document, Section.Services).At(document.Location)));
        if (inventory is null)
        {
            return null;
        }

        MemberChecks.Check(inventory, externalMachines, diagnostics);
        Assertions.Check(inventory, diagnostics);
        var resolves = ModuleChecks.Check(inventory, catalog, diagnostics);
        var memberships = Memberships.Resolve(inventory, catalog);
        MembershipTraps.Report(memberships, diagnostics);
        Limits.Check(memberships, diagnostics);
        var broken = MachineImports.Check(memberships, diagnostics);
        var services = new MachineServices(memberships, catalog, broken);
        services.Report(diagnostics);
        return new(inventory, memberships, services, catalog, resolves);
    }
}
