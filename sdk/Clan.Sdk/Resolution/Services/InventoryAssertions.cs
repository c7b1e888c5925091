using Clan.Sdk.Diagnostics;
using Clan.Sdk.Json;
using Clan.Sdk.Resolution.Common;
using Clan.Sdk.Resolution.Instances;
using Clan.Sdk.Text;

namespace Clan.Sdk.Resolution.Services;

/// <summary>The assertions that an inventory makes of itself (docs/semantics/services.md §4), in Nix's order.</summary>
internal static class InventoryAssertions
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

        foreach (var assertion in inventory.Assertions.Items)
        {
            if (assertion is ObjectValue own && own["assertion"] is BooleanValue { Value: false })
            {
                diagnostics.Add(Failed(own));
            }
        }
    }

    private static void CheckTags(
        MachineTable machines,
        CanonicalInstance instance,
        CanonicalRole role,
        NameHints hints,
        List<Diagnostic> diagnostics
    )
    {
        for (var i = 0; i < role.Tags.Count; i++)
        {
            var tag = ((StringValue)role.Tags[i]).Value;
            if (machines.FindTag(tag) < 0)
            {
                diagnostics.Add(
                    new(
                        DiagnosticTable.UnknownTag,
                        $"No machine has the tag \"{tag}\".{hints.Hint(tag)} Give it to a machine, or take it out of the role \"{role.Name}\".",
                        role.Tags[i].Location
                    )
                    {
                        Service = instance.Service,
                        Instance = instance.Name,
                        Role = role.Name,
                        Tag = tag,
                    }
                );
            }
        }
    }

    private static void CheckMachines(
        MachineTable machines,
        CanonicalInstance instance,
        CanonicalRole role,
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
                        $"The inventory declares no machine \"{machine}\".{hints.Hint(machine)} Add it, or declare it as external if Nix declares it.",
                        role.Machines[i].Location
                    )
                    {
                        Service = instance.Service,
                        Instance = instance.Name,
                        Role = role.Name,
                        Machine = machine,
                    }
                );
            }
        }
    }

    private static Diagnostic Failed(ObjectValue assertion)
    {
        var message = assertion["message"] is StringValue text ? text.Value.Trim().ReplaceLineEndings(" ") : "";
        return new(
            DiagnosticTable.AssertionFailed,
            message.Length == 0
                ? "An assertion of the inventory does not hold; it has no message."
                : $"An assertion of the inventory does not hold: {message}",
            assertion.Location
        )
        {
            Severity = assertion["severity"] is StringValue { Value: "warning" } ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error,
        };
    }
}
