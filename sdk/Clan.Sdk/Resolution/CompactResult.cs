using Clan.Sdk.Json;

namespace Clan.Sdk.Resolution;

/// <summary>
/// What all machines get, as JSON that grows with the fleet and not with its square: each role names its members once, and machines that have
/// the same settings share them (docs/schemas/resolve-compact.schema.json).
/// </summary>
internal static class CompactResult
{
    public static void Write(NixJsonWriter writer, ResolvedInventory resolved, string? file = null)
    {
        writer.StartObject();
        DiagnosticJson.Text(writer, "file", file);
        writer.Name("resolved");
        writer.Boolean(resolved.Section is { HasMachines: true });
        writer.Name("machines");
        writer.StartObject();
        foreach (var machine in resolved.Machines)
        {
            DiagnosticJson.List(writer, machine.Name, machine.Tags);
        }

        writer.EndObject();
        WriteRoles(writer, resolved);
        WriteSettings(writer, resolved);
        writer.Name("diagnostics");
        writer.StartList();
        foreach (var diagnostic in resolved.Diagnostics)
        {
            DiagnosticJson.Write(writer, diagnostic);
        }

        writer.EndList();
        writer.EndObject();
    }

    private static void WriteRoles(NixJsonWriter writer, ResolvedInventory resolved)
    {
        var roles = resolved
            .Machines.SelectMany(machine => machine.Memberships)
            .GroupBy(held => (held.Module, held.Instance, held.Role), held => held.Machine)
            .OrderBy(role => role.Key.Module, Utf8Order.Comparer)
            .ThenBy(role => role.Key.Instance, Utf8Order.Comparer)
            .ThenBy(role => role.Key.Role, Utf8Order.Comparer);
        writer.Name("roles");
        writer.StartList();
        foreach (var role in roles)
        {
            writer.StartObject();
            DiagnosticJson.Text(writer, "module", role.Key.Module);
            DiagnosticJson.Text(writer, "instance", role.Key.Instance);
            DiagnosticJson.Text(writer, "role", role.Key.Role);
            DiagnosticJson.List(writer, "machines", [.. role]);
            writer.EndObject();
        }

        writer.EndList();
    }

    private static void WriteSettings(NixJsonWriter writer, ResolvedInventory resolved)
    {
        var groups = new Dictionary<Group, List<string>>();
        foreach (var machine in resolved.Machines)
        {
            foreach (var final in machine.AllSettings)
            {
                var key = new Group(final.Module, final.Instance, final.Role, final.Settings.Value);
                if (!groups.TryGetValue(key, out var members))
                {
                    groups.Add(key, members = []);
                }

                members.Add(machine.Name);
            }
        }

        writer.Name("settings");
        writer.StartList();
        foreach (
            var (group, machines) in groups
                .OrderBy(group => group.Key.Module, Utf8Order.Comparer)
                .ThenBy(group => group.Key.Instance ?? "", Utf8Order.Comparer)
                .ThenBy(group => group.Key.Role ?? "", Utf8Order.Comparer)
        )
        {
            writer.StartObject();
            DiagnosticJson.Text(writer, "module", group.Module);
            DiagnosticJson.Text(writer, "instance", group.Instance);
            DiagnosticJson.Text(writer, "role", group.Role);
            DiagnosticJson.List(writer, "machines", machines);
            MachineJson.WriteValue(writer, group.Value);
            writer.EndObject();
        }

        writer.EndList();
    }

    private sealed record Group(string Module, string? Instance, string? Role, ClanValue? Value);
}
