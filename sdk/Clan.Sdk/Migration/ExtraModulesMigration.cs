using Clan.Sdk.Json;
using Clan.Sdk.Resolution.Services;
using Clan.Sdk.Text;

namespace Clan.Sdk.Migration;

/// <summary>
/// Extra modules: today a role alone has them, and they are inline modules or absolute paths. The texts of the services schema are
/// paths relative to the clan's directory, even with a slash in front (docs/semantics/services.md R13), and cannot be written today.
/// </summary>
/// <param name="roles">The roles by their names of today.</param>
/// <param name="oldNames">What each of them was called.</param>
/// <param name="place">The instance.</param>
/// <param name="log">Takes the entries.</param>
internal sealed class ExtraModulesMigration(
    IReadOnlyDictionary<string, RoleMigration> roles,
    IReadOnlyDictionary<string, List<string>> oldNames,
    MigrationPlace place,
    MigrationLog log
)
{
    public Dictionary<string, List<ClanValue>> Migrate(WrittenInstance instance)
    {
        var result = roles.Keys.ToDictionary(role => role, _ => new List<ClanValue>(), StringComparer.Ordinal);
        var ofInstance = Carried(instance.ExtraModules, place);
        if (ofInstance.Count > 0)
        {
            ReportReach();
        }

        foreach (var (role, modules) in result)
        {
            modules.AddRange(ofInstance);
            foreach (var oldName in oldNames[role])
            {
                modules.AddRange(Carried(instance.Role(oldName)!.ExtraModules, place.OfRole(oldName)));
            }
        }

        foreach (var machine in instance.Machines.Sorted.Select(machine => machine.Name))
        {
            if (instance.MachineExtraModules(machine) is { Items.Count: > 0 })
            {
                log.Add(
                    MigrationEntryKind.ExtraModuleLeftOut,
                    place.OfMachine(machine).Below("extraModules"),
                    $"The extra modules of \"{machine}\" are left out: import them in the machine's own configuration."
                );
            }
        }

        return result;
    }

    private List<ClanValue> Carried(ListValue modules, MigrationPlace from)
    {
        var result = new List<ClanValue>();
        foreach (var module in modules)
        {
            if (module is ObjectValue)
            {
                result.Add(module);
                continue;
            }

            log.Add(
                MigrationEntryKind.ExtraModuleLeftOut,
                from.Below("extraModules"),
                module is StringValue path
                    ? $"The extra module \"{path.Value}\" is left out: a path relative to the clan is refused today. Import it where the flake's Nix code builds the clan."
                    : "An extra module that is neither a path nor an inline module is left out."
            );
        }

        return result;
    }

    private void ReportReach()
    {
        if (roles.Count == 0)
        {
            log.Add(
                MigrationEntryKind.ExtraModuleLeftOut,
                place.Below("extraModules"),
                "The instance's extra modules are left out: the instance has no roles."
            );
            return;
        }

        var several = roles
            .Values.SelectMany(role => role.Members)
            .GroupBy(machine => machine, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key)
            .Order(Utf8Order.Comparer)
            .ToList();
        if (several.Count > 0)
        {
            log.Add(
                MigrationEntryKind.ExtraModuleRepeated,
                place.Below("extraModules"),
                $"The instance's extra modules now belong to each of its roles: {string.Join(", ", several.Select(machine => $"\"{machine}\""))} hold several roles and import them once for each."
            );
        }
    }
}
