using Clan.Sdk.Diagnostics;
using Clan.Sdk.Json;

namespace Clan.Sdk.Resolution.Instances;

/// <summary>Warns of tags that no machine carries (4.2) and of listed names that are no machines (4.4).</summary>
internal sealed class MembershipWarnings(TagIndex tags, IReadOnlySet<string> externalMachines, List<Diagnostic> diagnostics)
{
    private List<string>? _inUse;

    public void Check(InstanceModel instance)
    {
        foreach (var role in instance.Roles)
        {
            foreach (var tag in role.Tags.Properties.Where(tag => tags.CarriersOf(tag.Name).Length == 0))
            {
                diagnostics.Add(new(DiagnosticTable.UnknownTag, UnknownTag(tag.Name), tag.NameLocation)
                {
                    Severity = DiagnosticSeverity.Warning,
                    Instance = instance.Name,
                    Role = role.Name,
                    Tag = tag.Name,
                });
            }

            foreach (var machine in role.Machines.Properties.Where(machine => tags.IndexOf(machine.Name) < 0 && !externalMachines.Contains(machine.Name)))
            {
                diagnostics.Add(new(DiagnosticTable.UndeclaredMachine, UndeclaredMachine(machine.Name), machine.NameLocation)
                {
                    Instance = instance.Name,
                    Role = role.Name,
                    Machine = machine.Name,
                });
            }
        }
    }

    private string UnknownTag(string tag)
    {
        _inUse ??= [.. tags.InUse()];
        return $"No machine has the tag \"{tag}\".{NearestName.Hint(tag, _inUse)} Tags in use: {(_inUse.Count == 0 ? "none" : string.Join(", ", _inUse))}.";
    }

    private string UndeclaredMachine(string machine)
    {
        var hint = tags.CarriersOf(machine).Length > 0 || tags.Table.Any(entry => entry.Key == machine)
            ? " There is a tag of this name: to use it, write it under \"tags\"."
            : NearestName.Hint(machine, tags.MachineNames);
        return $"The inventory declares no machine \"{machine}\": it counts as a member, but nothing is configured for it.{hint}";
    }
}
