using Clan.Sdk.Definitions;
using Clan.Sdk.Json;

namespace Clan.Sdk.Resolution.Instances;

/// <summary>Resolves an inventory of the instances schema exactly as clan does (docs/semantics/instances.md).</summary>
internal static class InstancesResolver
{
    /// <returns>The result; null where the inventory does not evaluate.</returns>
    public static InstancesResult? Resolve(
        ObjectValue document,
        ModuleCatalog catalog,
        IReadOnlySet<string> externalMachines,
        List<Diagnostic> diagnostics
    )
    {
        if (InstancesEvaluation.Evaluate(document, catalog, diagnostics) is not { } inventory)
        {
            return null;
        }

        var modules = ModuleChecks.Check(inventory, catalog, diagnostics);
        var members = new MemberChecks(inventory.Tags, externalMachines, diagnostics);
        var resolution = new InstanceResolution(inventory.Tags.Machines, diagnostics);
        foreach (var instance in inventory.Instances)
        {
            modules.CheckRoles(instance);
            members.Check(instance);
            resolution.Resolve(instance, modules);
        }

        var memberships = resolution.Memberships();
        Limits.Check(inventory.Instances, modules, memberships, diagnostics);
        return new(inventory, memberships, catalog, modules.AllResolve);
    }
}
