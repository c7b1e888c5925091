using Clan.Sdk.Definitions;
using Clan.Sdk.Diagnostics;
using Clan.Sdk.Resolution.Common;
using Clan.Sdk.Text;

namespace Clan.Sdk.Resolution.Instances;

/// <summary>Checks how many machines and instances modules allow (docs/semantics/instances.md, section 7).</summary>
internal static class Limits
{
    /// <param name="instances">All instances.</param>
    /// <param name="modules">Their modules.</param>
    /// <param name="memberships">The members of the instances that do not fail as a whole: the others are not counted by role.</param>
    /// <param name="diagnostics">Takes the findings.</param>
    public static void Check(
        IReadOnlyList<WrittenInstance> instances,
        ModuleChecks modules,
        Memberships memberships,
        List<Diagnostic> diagnostics
    )
    {
        foreach (var group in ModuleLookup.Groups(instances))
        {
            if (modules.ModuleOf(group.First()) is { MaximumInstances: { } maximum } module && group.Count() > maximum)
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
                        Address = first.Address,
                        Limit = maximum,
                    }
                );
            }
        }

        foreach (var instance in memberships.Instances)
        {
            if (modules.ModuleOf(instance.Written) is { } module)
            {
                CheckRoles(instance, module, memberships.Names, diagnostics);
            }
        }
    }

    // A minimum also holds for a role that the instance does not mention (7.2).
    private static void CheckRoles(ResolvedInstance instance, ModuleDefinition module, MemberNames names, List<Diagnostic> diagnostics)
    {
        foreach (
            var definition in module
                .Roles.Values.Where(role => role.Minimum is not null || role.Maximum is not null)
                .OrderBy(role => role.Name, Utf8Order.Comparer)
        )
        {
            var role = instance.Roles.FirstOrDefault(role => role.Name == definition.Name);
            var members = role is null ? [] : names.Of(role.Members);
            var location = role?.Written.Location ?? instance.Written.Location;
            if (members.Length < definition.Minimum)
            {
                Report(
                    DiagnosticTable.TooFewMachines,
                    definition.Minimum.Value,
                    RoleText.TooFew(definition.Name, instance.Written.Name, definition.Minimum.Value, members)
                );
            }

            if (members.Length > definition.Maximum)
            {
                Report(
                    DiagnosticTable.TooManyMachines,
                    definition.Maximum.Value,
                    RoleText.TooMany(definition.Name, instance.Written.Name, definition.Maximum.Value, members)
                );
            }

            void Report(DiagnosticKind kind, long limit, string message) =>
                diagnostics.Add(
                    new(kind, message, location) { Address = instance.Written.Address with { Role = definition.Name }, Limit = limit }
                );
        }
    }
}
