using Clan.Sdk.Definitions;
using Clan.Sdk.Diagnostics;
using Clan.Sdk.Resolution.Common;

namespace Clan.Sdk.Resolution.Instances;

/// <summary>Whether the modules and roles that the inventory names exist (docs/semantics/instances.md, section 3), and the modules themselves.</summary>
internal sealed class ModuleChecks
{
    private readonly Dictionary<string, ModuleDefinition?> _modules = new(StringComparer.Ordinal);
    private readonly HashSet<string> _failed = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> _diagnostics;

    private ModuleChecks(List<Diagnostic> diagnostics) => _diagnostics = diagnostics;

    /// <summary>Whether no instance fails as a whole: one that does takes from all machines what they get.</summary>
    public bool AllResolve => _failed.Count == 0;

    /// <summary>Looks the modules of all instances up.</summary>
    public static ModuleChecks Check(InstancesInventory inventory, ModuleCatalog catalog, List<Diagnostic> diagnostics)
    {
        var checks = new ModuleChecks(diagnostics);
        foreach (var group in ModuleLookup.Groups(inventory.Instances))
        {
            var lookup = ModuleLookup.Find(catalog, group.First());
            foreach (var instance in group)
            {
                checks._modules.Add(instance.Name, lookup.Module);
                if (lookup.IsFatal)
                {
                    checks.Report(instance, lookup);
                }
            }

            // That nobody described a module is said once, however many instances it has.
            if (!lookup.IsFatal)
            {
                checks.Report(group.First(), lookup);
            }
        }

        return checks;
    }

    /// <summary>The instance's module; null where nobody described it.</summary>
    public ModuleDefinition? ModuleOf(WrittenInstance instance) => _modules[instance.Name];

    /// <summary>Whether the instance does not fail as a whole.</summary>
    public bool Resolves(WrittenInstance instance) => !_failed.Contains(instance.Name);

    /// <summary>Reports the roles that the instance's module does not have.</summary>
    public void CheckRoles(WrittenInstance instance)
    {
        if (ModuleOf(instance) is not { } module)
        {
            return;
        }

        foreach (var role in instance.Roles.Where(role => !module.Roles.ContainsKey(role.Name)))
        {
            _failed.Add(instance.Name);
            _diagnostics.Add(
                new(DiagnosticTable.UnknownRole, RoleText.Unknown(module, role.Name), role.Location)
                {
                    Address = instance.Address with { Role = role.Name },
                }
            );
        }
    }

    private void Report(WrittenInstance instance, ModuleLookupResult lookup)
    {
        if (lookup.Problem is not { } problem)
        {
            return;
        }

        if (lookup.IsFatal)
        {
            _failed.Add(instance.Name);
        }

        _diagnostics.Add(
            new(problem, lookup.Message, instance.Module["name"]!.Location is { IsKnown: true } at ? at : instance.Location)
            {
                Severity = lookup.IsFatal ? DiagnosticSeverity.Error : problem.Severity,
                Address = instance.Address,
            }
        );
    }
}
