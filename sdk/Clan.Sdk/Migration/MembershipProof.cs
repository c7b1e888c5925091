using Clan.Sdk.Definitions;
using Clan.Sdk.Diagnostics;
using Clan.Sdk.Json;
using Clan.Sdk.Resolution.Instances;
using Clan.Sdk.Text;

namespace Clan.Sdk.Migration;

/// <summary>
/// Holds the migrated inventory to the promise that every role has the members it had: it is resolved, and what differs or
/// no longer keeps a limit is reported.
/// </summary>
internal static class MembershipProof
{
    /// <param name="migrated">The new document.</param>
    /// <param name="instances">The instances under their new names.</param>
    /// <param name="catalog">The modules.</param>
    /// <param name="log">Takes the entries.</param>
    public static void Check(ObjectValue migrated, IReadOnlyList<MigratedInstance> instances, ModuleCatalog catalog, MigrationLog log)
    {
        var diagnostics = new List<Diagnostic>();
        var result = InstancesResolver.Resolve(migrated, catalog, new HashSet<string>(), diagnostics);
        var after = result?.Inventory.Instances.ToDictionary(instance => instance.Name, StringComparer.Ordinal) ?? [];
        foreach (var (name, place, roles) in instances)
        {
            foreach (var (roleName, before) in roles)
            {
                var role = after.GetValueOrDefault(name)?.Roles.FirstOrDefault(role => role.Name == roleName);
                var now = result is null || role is null ? [] : MembersOf(role, result.Memberships);
                if (!before.Members.SetEquals(now))
                {
                    log.Add(
                        MigrationEntryKind.MembersDiffer,
                        place.OfRole(roleName),
                        $"The role's members were {List(before.Members)} and are {List(now)} now. Correct the new inventory by hand."
                    );
                }
            }

            foreach (var problem in diagnostics.Where(problem => problem.Instance == name && IsLimit(problem)))
            {
                log.Add(MigrationEntryKind.LimitBroken, place.OfRole(problem.Role!), problem.Message);
            }
        }
    }

    // Of an instance that fails as a whole too.
    private static string[] MembersOf(WrittenRole role, Memberships memberships) =>
        memberships.Names.Of(MemberResolution.Of(role, memberships.Machines, memberships.Names));

    private static bool IsLimit(Diagnostic problem) =>
        problem.Kind == DiagnosticTable.TooFewMachines.Name || problem.Kind == DiagnosticTable.TooManyMachines.Name;

    private static string List(IEnumerable<string> members)
    {
        var names = string.Join(", ", members.Order(Utf8Order.Comparer).Select(name => $"\"{name}\""));
        return names.Length == 0 ? "none" : names;
    }
}

/// <summary>An instance that was carried over.</summary>
/// <param name="Name">Its new name.</param>
/// <param name="Place">Where it was written.</param>
/// <param name="Roles">Its roles, with the members that they had.</param>
internal sealed record MigratedInstance(string Name, MigrationPlace Place, IReadOnlyDictionary<string, RoleMigration> Roles);
