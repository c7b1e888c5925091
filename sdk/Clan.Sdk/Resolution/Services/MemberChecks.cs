using Clan.Sdk.Diagnostics;
using Clan.Sdk.Json;
using Clan.Sdk.Resolution.Common;
using Clan.Sdk.Text;

namespace Clan.Sdk.Resolution.Services;

/// <summary>Finds tags that no machine carries, and listed names that are no machines (docs/semantics/services.md §4), in Nix's order.</summary>
internal static class MemberChecks
{
    public static void Check(ServicesInventory inventory, IReadOnlySet<string> externalMachines, List<Diagnostic> diagnostics)
    {
        var roles = inventory
            .Services.SelectMany(service => service.Instances)
            .SelectMany(instance => instance.Roles.Select(role => (Instance: instance, Role: role)))
            .ToList();
        var tagHints = new NameHints(inventory.Machines.TagNames);
        var machineHints = new NameHints(inventory.Machines.Names);
        foreach (var (instance, role) in roles)
        {
            CheckTags(inventory.Machines, instance, role, tagHints, diagnostics);
        }

        foreach (var (instance, role) in roles)
        {
            CheckMachines(inventory.Machines, instance, role, externalMachines, machineHints, diagnostics);
        }
    }

    private static void CheckTags(
        MachineTable machines,
        WrittenInstance instance,
        WrittenRole role,
        NameHints hints,
        List<Diagnostic> diagnostics
    )
    {
        for (var i = 0; i < role.Tags.Count; i++)
        {
            var tag = ((StringValue)role.Tags[i]).Value;
            if (machines.CarriersOf(tag).IsEmpty)
            {
                diagnostics.Add(
                    new(
                        DiagnosticTable.UnknownTag,
                        $"No machine has the tag \"{tag}\".{(machines.Find(tag) >= 0 ? OtherKind.IsMachine : $"{hints.Hint(tag)} Give it to a machine, or take it out of the role \"{role.Name}\".")}",
                        role.Tags[i].Location
                    )
                    {
                        Address = instance.Address with { Role = role.Name, Tag = tag },
                    }
                );
            }
        }
    }

    private static void CheckMachines(
        MachineTable machines,
        WrittenInstance instance,
        WrittenRole role,
        IReadOnlySet<string> externalMachines,
        NameHints hints,
        List<Diagnostic> diagnostics
    )
    {
        for (var i = 0; i < role.Machines.Count; i++)
        {
            var machine = ((StringValue)role.Machines[i]).Value;
            if (machines.Find(machine) < 0 && !externalMachines.Contains(machine))
            {
                diagnostics.Add(
                    new(
                        DiagnosticTable.UndeclaredMachine,
                        $"The inventory declares no machine \"{machine}\".{(machines.FindTag(machine) >= 0 ? OtherKind.IsTag : $"{hints.Hint(machine)} Add it, or declare it as external if Nix declares it.")}",
                        role.Machines[i].Location
                    )
                    {
                        Address = instance.Address with { Role = role.Name, Machine = machine },
                    }
                );
            }
        }
    }
}
