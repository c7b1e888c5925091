using Clan.Sdk.Diagnostics;
using Clan.Sdk.Json;
using Clan.Sdk.Options;

namespace Clan.Sdk.Resolution.Services;

/// <summary>The modules that a machine imports for the roles it holds (docs/semantics/services.md R11-R14).</summary>
internal static class MachineImports
{
    /// <summary>Per instance the role modules, then the extra modules of the instance, of the machine and of each held role.</summary>
    public static IEnumerable<ClanValue> Of(Memberships memberships, int machine) =>
        ByInstance(memberships, machine)
            .SelectMany(held => held.Select(RoleModule).Concat(ExtraModules(held, memberships.Machines.Names[machine]).Select(Import)));

    /// <summary>Reports the extra modules that no NixOS configuration can import: neither a path nor an inline module.</summary>
    /// <returns>Where such a module stands: what the service sets on that machine nobody can say.</returns>
    public static IReadOnlySet<(int Machine, string Service)> Check(Memberships memberships, List<Diagnostic> diagnostics)
    {
        var broken = new HashSet<(int, string)>();
        // Few inventories have such values, so look at what is written before looking at every machine.
        if (!memberships.Instances.Any(instance => AllExtraModules(instance.Written).Any(IsBad)))
        {
            return broken;
        }

        for (var machine = 0; machine < memberships.Machines.Count; machine++)
        {
            var name = memberships.Machines.Names[machine];
            foreach (var held in ByInstance(memberships, machine))
            {
                foreach (var bad in ExtraModules(held, name).Where(IsBad))
                {
                    broken.Add((machine, held[0].Instance.Service));
                    diagnostics.Add(
                        new(
                            DiagnosticTable.BadModule,
                            $"An extra module must be a path or an inline module (an object), not {MergeText.Describe(bad)}; the machine \"{name}\" cannot be evaluated with it.",
                            bad.Location
                        )
                        {
                            Address = held[0].Instance.Address with { Machine = name },
                        }
                    );
                }
            }
        }

        return broken;
    }

    private static bool IsBad(ClanValue module) => module is not (StringValue or ObjectValue or NixExpression);

    private static StringValue RoleModule(ResolvedRole role) =>
        new($"{role.Instance.Service}/roles/{role.Name}.nix", role.Instance.Location);

    // Nix puts the clan's directory before every text, whatever it looks like (R13).
    private static ClanValue Import(ClanValue module) =>
        module is StringValue path ? new StringValue($"<directory>/{path.Value}", path.Location) : module;

    private static IEnumerable<ClanValue> ExtraModules(List<ResolvedRole> held, string machine) =>
        held[0]
            .Instance.ExtraModules.Items.Concat(held[0].Instance.MachineExtraModules(machine)?.Items ?? [])
            .Concat(held.SelectMany(role => role.Written?.ExtraModules.Items ?? []));

    private static IEnumerable<ClanValue> AllExtraModules(WrittenInstance instance) =>
        instance
            .ExtraModules.Items.Concat(
                instance.Machines.Properties.SelectMany(machine => instance.MachineExtraModules(machine.Name)!.Items)
            )
            .Concat(instance.Roles.SelectMany(role => role.ExtraModules.Items));

    private static IEnumerable<List<ResolvedRole>> ByInstance(Memberships memberships, int machine)
    {
        var held = new List<ResolvedRole>();
        var roles = memberships.RolesOf(machine);
        for (var i = 0; i < roles.Length; i++)
        {
            var role = memberships.Roles[roles.Span[i]];
            if (held.Count > 0 && held[0].Instance != role.Instance)
            {
                yield return held;
                held = [];
            }

            held.Add(role);
        }

        if (held.Count > 0)
        {
            yield return held;
        }
    }
}
