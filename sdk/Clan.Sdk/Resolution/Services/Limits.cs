using Clan.Sdk.Diagnostics;
using Clan.Sdk.Options;
using Clan.Sdk.Resolution.Common;

namespace Clan.Sdk.Resolution.Services;

/// <summary>The limits of a module's roles (docs/semantics/services.md §5): counted over the members as they stand, repeated and undeclared ones too.</summary>
internal static class Limits
{
    public static void Check(Memberships memberships, List<Diagnostic> diagnostics)
    {
        foreach (var (written, _, roles) in memberships.Instances)
        {
            // The result lies on the machines of the instance: without any, nobody checks (K5).
            if (!roles.Any(role => role.Members.Numbers.Any(member => member < memberships.Machines.Count)))
            {
                continue;
            }

            foreach (var role in roles)
            {
                var (minimum, maximum) = (role.Definition.Minimum ?? 0, role.Definition.Maximum);
                if (minimum > 0 && role.Members.Count < minimum)
                {
                    var message = RoleText.TooFew(role.Name, written.Name, minimum, memberships.Names.Of(role.Members));
                    diagnostics.Add(Finding(DiagnosticTable.TooFewMachines, role, minimum, message));
                }

                if (maximum is { } limit && role.Members.Count > limit)
                {
                    var message = RoleText.TooMany(role.Name, written.Name, limit, memberships.Names.Of(role.Members));
                    var twice =
                        role.Members.Numbers.Distinct().Count() < role.Members.Count
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
            Address = role.Address,
            Limit = limit,
        };
}
