using Clan.Sdk.Diagnostics;
using Clan.Sdk.Options;
using Clan.Sdk.Resolution.Common;

namespace Clan.Sdk.Resolution.Services;

/// <summary>The limits of a module's roles (docs/semantics/services.md §5): counted over the members as they stand, repeated and undeclared ones too.</summary>
internal static class RoleLimits
{
    public static void Check(ServiceMemberships memberships, List<Diagnostic> diagnostics)
    {
        foreach (var (instance, _, roles) in memberships.Instances)
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
                    var message = RoleText.TooFew(role.Name, instance.Name, minimum, Named(memberships.Names, role.Members));
                    diagnostics.Add(Finding(DiagnosticTable.TooFewMachines, role, minimum, message));
                }

                if (maximum is { } limit && role.Members.Length > limit)
                {
                    var message = RoleText.TooMany(role.Name, instance.Name, limit, Named(memberships.Names, role.Members));
                    var twice =
                        role.Members.Distinct().Count() < role.Members.Length
                            ? " A machine that is listed and tagged counts each time."
                            : "";
                    diagnostics.Add(Finding(DiagnosticTable.TooManyMachines, role, limit, message + twice));
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

    private static string[] Named(MemberNames names, int[] members) => Array.ConvertAll(members, member => names[member]);
}
