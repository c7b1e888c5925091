using Clan.Sdk.Definitions;
using Clan.Sdk.Diagnostics;
using Clan.Sdk.Resolution.Common;
using Clan.Sdk.Text;

namespace Clan.Sdk.Resolution.Services;

/// <summary>Whether the modules and roles that the inventory names exist (docs/semantics/services.md R16-R20).</summary>
internal static class ModuleChecks
{
    /// <returns>Whether Nix can resolve any machine: one unknown module or role aborts all.</returns>
    public static bool Check(ServicesInventory inventory, ModuleCatalog catalog, List<Diagnostic> diagnostics)
    {
        var resolves = true;
        foreach (var service in inventory.Services)
        {
            resolves &= catalog.Find(Section.Services, null, service.Name) is { } module
                ? CheckKnown(inventory, service, module, diagnostics)
                : CheckUnknown(inventory, service, catalog, diagnostics);
        }

        return resolves;
    }

    // Without machines Nix resolves nothing and so notices nothing; with machines it looks a module up for an instance
    // that is enabled or has roles.
    private static bool NeedsModule(ServicesInventory inventory, WrittenService service) =>
        inventory.Machines.Count > 0 && service.Instances.Any(instance => instance.Enabled || instance.Roles.Count > 0);

    private static bool CheckUnknown(
        ServicesInventory inventory,
        WrittenService service,
        ModuleCatalog catalog,
        List<Diagnostic> diagnostics
    )
    {
        var aborts = NeedsModule(inventory, service);
        diagnostics.Add(
            new(
                DiagnosticTable.UnknownModule,
                (
                    catalog.Departed(Section.Services, service.Name) is { } departed
                        ? departed + " "
                        : $"No module \"{service.Name}\" is known.{NearestName.Hint(service.Name, Usable(catalog))} "
                            + "Correct the name, or add a definition of the module. "
                )
                    + (
                        aborts
                            ? "Without it, Nix cannot resolve any machine of this inventory."
                            : "Nothing uses it yet; Nix fails as soon as something does."
                    ),
                service.Location
            )
            {
                Severity = aborts ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
                Address = new() { Service = service.Name },
            }
        );
        return !aborts;
    }

    private static bool CheckKnown(
        ServicesInventory inventory,
        WrittenService service,
        ModuleDefinition module,
        List<Diagnostic> diagnostics
    )
    {
        if (inventory.Machines.Count == 0)
        {
            return true;
        }

        if (module.Roles.Count == 0 && NeedsModule(inventory, service))
        {
            diagnostics.Add(
                new(
                    DiagnosticTable.ModuleWithoutRoles,
                    $"The module \"{service.Name}\" has no roles, so the inventory cannot use it; import it in the machine's configuration instead.",
                    service.Location
                )
                {
                    Address = new() { Service = service.Name },
                }
            );
            return false;
        }

        if (!module.HasInventoryFeature)
        {
            diagnostics.Add(
                new(
                    DiagnosticTable.ModuleWithoutInventoryFeature,
                    $"The module \"{service.Name}\" does not declare the inventory feature: an assertion fails on every machine. Remove it here, or add the feature to the module's README.",
                    service.Location
                )
                {
                    Address = new() { Service = service.Name },
                }
            );
        }

        return CheckRoles(service, module, diagnostics);
    }

    private static bool CheckRoles(WrittenService service, ModuleDefinition module, List<Diagnostic> diagnostics)
    {
        var known = true;
        foreach (var instance in service.Instances)
        {
            foreach (var role in instance.Roles.Where(role => !module.Roles.ContainsKey(role.Name)))
            {
                known = false;
                diagnostics.Add(
                    new(
                        DiagnosticTable.UnknownRole,
                        $"{RoleText.Unknown(module, role.Name)} As it is, Nix cannot resolve any machine of this inventory.",
                        role.Location
                    )
                    {
                        Address = instance.Address with { Role = role.Name },
                    }
                );
            }
        }

        return known;
    }

    private static IEnumerable<string> Usable(ModuleCatalog catalog) =>
        catalog
            .Names(Section.Services, null)
            .Where(name => catalog.Find(Section.Services, null, name) is { HasInventoryFeature: true, Roles.Count: > 0 });
}
