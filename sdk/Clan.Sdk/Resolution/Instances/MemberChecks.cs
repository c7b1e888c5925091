using Clan.Sdk.Diagnostics;
using Clan.Sdk.Resolution.Common;
using Clan.Sdk.Text;

namespace Clan.Sdk.Resolution.Instances;

/// <summary>Finds tags that no machine carries (4.2) and of listed names that are no machines (4.4).</summary>
internal sealed class MemberChecks(TagIndex tags, IReadOnlySet<string> externalMachines, List<Diagnostic> diagnostics)
{
    private const int MostTagsNamed = 30;

    private readonly NameHints _machineHints = new(tags.Machines.Names);
    private List<string>? _inUse;
    private NameHints? _tagHints;

    public void Check(WrittenInstance instance)
    {
        foreach (var role in instance.Roles)
        {
            foreach (var tag in role.Tags.Sorted.Where(tag => tags.Machines.CarriersOf(tag.Name).Length == 0))
            {
                diagnostics.Add(
                    new(DiagnosticTable.UnknownTag, UnknownTag(tag.Name), tag.NameLocation)
                    {
                        Severity = DiagnosticSeverity.Warning,
                        Address = instance.Address with { Role = role.Name, Tag = tag.Name },
                    }
                );
            }

            foreach (
                var machine in role.Machines.Sorted.Where(machine =>
                    tags.Machines.Find(machine.Name) < 0 && !externalMachines.Contains(machine.Name)
                )
            )
            {
                diagnostics.Add(
                    new(DiagnosticTable.UndeclaredMachine, UndeclaredMachine(machine.Name), machine.NameLocation)
                    {
                        Address = instance.Address with { Role = role.Name, Machine = machine.Name },
                    }
                );
            }
        }
    }

    private string UnknownTag(string tag)
    {
        if (tags.Machines.Find(tag) >= 0)
        {
            return $"No machine has the tag \"{tag}\".{OtherKind.IsMachine}";
        }

        _inUse ??= [.. tags.InUse()];
        _tagHints ??= new(_inUse);
        var named = string.Join(", ", _inUse.Take(MostTagsNamed));
        var list = _inUse.Count switch
        {
            0 => "none",
            <= MostTagsNamed => named,
            _ => $"{named} and {_inUse.Count - MostTagsNamed} more",
        };
        return $"No machine has the tag \"{tag}\".{_tagHints.Hint(tag)} Give it to a machine, or take it out of the role. Tags in use: {list}.";
    }

    private string UndeclaredMachine(string machine)
    {
        var hint =
            tags.Table.Any(entry => entry.Tag == machine) || tags.Machines.CarriersOf(machine).Length > 0
                ? OtherKind.IsTag
                : $"{_machineHints.Hint(machine)} Add it, or declare it as external if Nix declares it.";
        return $"The inventory declares no machine \"{machine}\": it counts as a member, but nothing is configured for it.{hint}";
    }
}
