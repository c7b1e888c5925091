using Clan.Sdk.Definitions;
using Clan.Sdk.Diagnostics;
using Clan.Sdk.Resolution.Common;
using Clan.Sdk.Text;

namespace Clan.Sdk.Resolution.Instances;

/// <summary>Checks how many machines and instances modules allow (docs/semantics/instances.md, section 7).</summary>
internal static class Limits
{
    /// <param name="instances">All instances.</param>
    /// <param name="lookups">Their modules.</param>
    /// <param name="resolved">The instances that do not fail as a whole: the others are not counted by role.</param>
    /// <param name="diagnostics">Takes the findings.</param>
    public static void Check(
        IReadOnlyList<InstanceModel> instances,
        IReadOnlyDictionary<string, ModuleLookupResult> lookups,
        IReadOnlyList<InstanceResolution> resolved,
        List<Diagnostic> diagnostics
    )
    {
        foreach (var group in ModuleLookup.Groups(instances))
        {
            if (lookups[group.First().Name].Module is { MaximumInstances: { } maximum } module && group.Count() > maximum)
            {
                var names = group.Select(instance => $"\"{instance.Name}\"");
                var first = group.ElementAt((int)Math.Max(0, maximum));
                diagnostics.Add(
                    new(
                        DiagnosticTable.TooManyInstances,
                        $"The module \"{module.Name}\" allows at most {maximum} {(maximum == 1 ? "instance" : "instances")} and has {group.Count()}: {string.Join(", ", names)}. Take {group.Count() - maximum} out.",
                        first.Location
                    )
                    {
                        Instance = first.Name,
                        Limit = maximum,
                    }
                );
            }
        }

        foreach (var instance in resolved)
        {
            if (lookups[instance.Instance.Name].Module is { } module)
            {
                CheckRoles(instance, module, diagnostics);
            }
        }
    }

    // A minimum also holds for a role that the instance does not mention (7.2).
    private static void CheckRoles(InstanceResolution instance, ModuleDefinition module, List<Diagnostic> diagnostics)
    {
        foreach (
            var definition in module
                .Roles.Values.Where(role => role.Minimum is not null || role.Maximum is not null)
                .OrderBy(role => role.Name, Utf8Order.Comparer)
        )
        {
            var role = instance.Roles.FirstOrDefault(role => role.Role.Name == definition.Name);
            var members = role?.Members.Names ?? [];
            var location = role?.Role.Location ?? instance.Instance.Location;
            if (members.Length < definition.Minimum)
            {
                Report(
                    DiagnosticTable.TooFewMachines,
                    definition.Minimum.Value,
                    RoleText.TooFew(definition.Name, instance.Instance.Name, definition.Minimum.Value, members)
                );
            }

            if (members.Length > definition.Maximum)
            {
                Report(
                    DiagnosticTable.TooManyMachines,
                    definition.Maximum.Value,
                    RoleText.TooMany(definition.Name, instance.Instance.Name, definition.Maximum.Value, members)
                );
            }

            void Report(DiagnosticKind kind, long limit, string message) =>
                diagnostics.Add(
                    new(kind, message, location)
                    {
                        Instance = instance.Instance.Name,
                        Role = definition.Name,
                        Limit = limit,
                    }
                );
        }
    }
}
