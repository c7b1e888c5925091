using Clan.Sdk.CommandLine.Explanations;
using Clan.Sdk.Json;
using Clan.Sdk.Resolution.Common;
using Clan.Sdk.Text;

namespace Clan.Sdk.CommandLine.Changes;

/// <summary>
/// The names of the old fleet as the new one has them. Something was renamed where one name went, one came, and both say the same: a machine
/// with the same fields, tags and roles, a tag of the same machines and roles, an instance with the same module and roles. What says
/// nothing, or could be several, is no renaming.
/// </summary>
internal sealed class Renames
{
    public Renames(ExplainedFleet old, ExplainedFleet now)
    {
        // Each looks through the others: what is found in the first round may be what hides something from it.
        for (var round = 0; round < 2; round++)
        {
            Machines = Pairs(MachinesOf(old), MachinesOf(now), name => SignatureOf(old, name, this), name => SignatureOf(now, name, null));
            Tags = Pairs(old.Tags, now.Tags, tag => SignatureOfTag(old, tag, this), tag => SignatureOfTag(now, tag, null));
            Instances = Pairs(
                old.Instances,
                now.Instances,
                instance => SignatureOfInstance(old, instance, this),
                instance => SignatureOfInstance(now, instance, null)
            );
        }
    }

    private static readonly IReadOnlyDictionary<string, string> Same = new Dictionary<string, string>();

    /// <summary>The new name of each renamed machine.</summary>
    public IReadOnlyDictionary<string, string> Machines { get; private set; } = Same;

    /// <summary>The new name of each renamed tag.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; private set; } = Same;

    /// <summary>The new name of each renamed instance.</summary>
    public IReadOnlyDictionary<string, string> Instances { get; private set; } = Same;

    private static IEnumerable<string> MachinesOf(ExplainedFleet fleet) => fleet.Resolved.Machines.Select(machine => machine.Name);

    private static Dictionary<string, string> Pairs(
        IEnumerable<string> old,
        IEnumerable<string> now,
        Func<string, string?> ofOld,
        Func<string, string?> ofNow
    )
    {
        var (before, after) = (old.ToHashSet(StringComparer.Ordinal), now.ToHashSet(StringComparer.Ordinal));
        var gone = Unique(before.Except(after), ofOld);
        var come = Unique(after.Except(before), ofNow);
        return gone.Where(pair => come.ContainsKey(pair.Key))
            .ToDictionary(pair => pair.Value, pair => come[pair.Key], StringComparer.Ordinal);
    }

    // By what they say; without those that say what another one says too.
    private static Dictionary<string, string> Unique(IEnumerable<string> names, Func<string, string?> signatureOf) =>
        names
            .Select(name => (Name: name, Signature: signatureOf(name)))
            .Where(one => one.Signature is not null)
            .GroupBy(one => one.Signature!, one => one.Name, StringComparer.Ordinal)
            .Where(group => group.Count() == 1)
            .ToDictionary(group => group.Key, group => group.Single(), StringComparer.Ordinal);

    private static string? SignatureOf(ExplainedFleet fleet, string machine, Renames? renamed)
    {
        var fields = SettingPath.Find(fleet.Document, ["machines", machine]) is ObjectValue written
            ? written.Sorted.Where(field => field.Name != "name")
            : default;
        var resolved = fleet.FindMachine(machine)!;
        var isListed = resolved.Memberships.Any(membership => membership.IsListed);
        return fields.Count == 0 && !isListed
            ? null
            : string.Join(
                '\n',
                fields
                    .Where(field => field.Name != "tags")
                    .Select(field => $"{field.Name}={field.Value}")
                    .Append(string.Join(' ', Quoted(resolved.Tags, renamed?.Tags)))
                    .Concat(
                        resolved
                            .Memberships.Select(membership =>
                                $"{Quoted(fleet.InstanceOf(membership.Module, membership.Instance), renamed?.Instances)} {CanonicalJson.Quote(membership.Role)} {membership.IsListed}"
                            )
                            .Order(Utf8Order.Comparer)
                    )
            );
    }

    private static string? SignatureOfTag(ExplainedFleet fleet, string tag, Renames? renamed)
    {
        var carriers = MachinesOf(fleet).Where(machine => fleet.FindMachine(machine)!.Tags.Contains(tag)).ToList();
        var roles = fleet.Roles.Where(role => role.Tags.Any(named => named.Name == tag)).ToList();
        return carriers.Count + roles.Count == 0
            ? null
            : string.Join(
                '\n',
                Quoted(carriers, renamed?.Machines)
                    .Append("")
                    .Concat(
                        roles
                            .Select(role => $"{Quoted(fleet.InstanceOf(role), renamed?.Instances)} {CanonicalJson.Quote(role.Role)}")
                            .Order(Utf8Order.Comparer)
                    )
            );
    }

    private static string? SignatureOfInstance(ExplainedFleet fleet, string instance, Renames? renamed)
    {
        var roles = fleet.Roles.Where(role => fleet.InstanceOf(role) == instance).ToList();
        return roles.TrueForAll(role => role.Machines.Count + role.Tags.Count == 0)
            ? null
            : string.Join(
                '\n',
                roles
                    .Select(role =>
                        $"{CanonicalJson.Quote(role.Role)} {NamesOf(role.Machines, renamed?.Machines)} {NamesOf(role.Tags, renamed?.Tags)} {SettingsOf(fleet, role)}"
                    )
                    .Prepend($"{CanonicalJson.Quote(roles[0].Module)} {roles[0].Input}")
            );
    }

    private static string NamesOf(IEnumerable<WrittenName> names, IReadOnlyDictionary<string, string>? renamed) =>
        string.Join(' ', names.Select(name => $"{Quoted(name.Name, renamed)}{name.Settings}").Order(Utf8Order.Comparer));

    private static IEnumerable<string> Quoted(IEnumerable<string> names, IReadOnlyDictionary<string, string>? renamed) =>
        names.Select(name => Quoted(name, renamed)).Order(Utf8Order.Comparer);

    private static string Quoted(string name, IReadOnlyDictionary<string, string>? renamed) =>
        CanonicalJson.Quote(renamed?.Of(name) ?? name);

    // What the role as a whole is given, beside its machines and tags.
    private static string SettingsOf(ExplainedFleet fleet, RoleUse role)
    {
        string[] path = fleet.IsServices ? ["services", role.Module, role.Instance] : ["instances", role.Instance];
        var instance = SettingPath.Find(fleet.Document, path);
        return $"{SettingPath.Find(instance, ["config"])} {SettingPath.Find(instance, ["machines"])} "
            + $"{SettingPath.Find(instance, ["roles", role.Role, "settings"])} {SettingPath.Find(instance, ["roles", role.Role, "config"])}";
    }
}

/// <summary>Looks a name up among renamed ones.</summary>
internal static class RenamedNames
{
    /// <summary>The new name; the same where it was not renamed.</summary>
    public static string Of(this IReadOnlyDictionary<string, string> renamed, string name) => renamed.GetValueOrDefault(name, name);
}
