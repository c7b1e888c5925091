using Clan.Sdk.Diagnostics;

namespace Clan.Sdk.Resolution.Services;

/// <summary>The limits of a module's roles (docs/semantics/services.md §5): counted over the members as they stand, repeated and undeclared ones too.</summary>
internal static class RoleLimits
{
    public static void Check(ServiceMemberships memberships, List<Diagnostic> diagnostics)
    {
        foreach (var (instance, module, roles) in memberships.Instances)
        {
            // The result lies on the machines of the instance: without any, nobody checks (K5).
            if (!roles.Any(role => role.Members.Any(member => member < memberships.Machines.Count)))
            {
                continue;
            }

            foreach (var role in roles)
            {
                var (minimum, maximum) = (role.Definition.Minimum ?? 0, role.Definition.Maximum);
                if (minimum > 0 && role.Members.Length < minimum)
                {
                    diagnostics.Add(Finding(
                        DiagnosticTable.TooFewMachines, role, minimum,
                        $"The role \"{role.Name}\" of {module.Name} needs at least {Machines(minimum)}, it has {role.Members.Length}. Add a machine to it."));
                }

                if (maximum is { } limit && role.Members.Length > limit)
                {
                    diagnostics.Add(Finding(
                        DiagnosticTable.TooManyMachines, role, limit,
                        $"The role \"{role.Name}\" of {module.Name} takes at most {Machines(limit)}, it has {role.Members.Length}: {Listed(memberships.Names, role.Members)}. "
                            + "A machine that is listed and tagged counts each time."));
                }
            }
        }
    }

    private static Diagnostic Finding(DiagnosticKind kind, ResolvedRole role, long limit, string message) =>
        new(kind, message, role.Written is { Location.IsKnown: true } written ? written.Location : role.Instance.Location)
        {
            Service = role.Instance.Service,
            Instance = role.Instance.Name,
            Role = role.Name,
            Limit = limit,
        };

    private static string Machines(long count) => count == 1 ? "1 machine" : $"{count} machines";

    private static string Listed(MemberNames names, int[] members) =>
        string.Join(", ", members.Take(10).Select(member => names[member])) + (members.Length > 10 ? ", …" : "");
}
