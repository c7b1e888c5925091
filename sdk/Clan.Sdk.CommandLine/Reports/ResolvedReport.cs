using Clan.Sdk.CommandLine.Explanations;
using Clan.Sdk.CommandLine.Terminals;
using Clan.Sdk.Definitions;
using Clan.Sdk.Json;

namespace Clan.Sdk.CommandLine.Reports;

/// <summary>What each machine gets, for people: its roles with the reason for each, and below them the settings.</summary>
/// <param name="pen">Where to write.</param>
/// <param name="withDefaults">Whether to show settings that the inventory leaves at their default.</param>
internal sealed class ResolvedReport(Pen pen, bool withDefaults)
{
    /// <param name="input">The inventory's name.</param>
    /// <param name="resolved">What it comes to.</param>
    /// <param name="machines">Those of its machines that are asked for.</param>
    public void Write(string input, ResolvedInventory resolved, IReadOnlyList<ResolvedMachine> machines)
    {
        if (resolved.Canonical is null)
        {
            return;
        }

        if (resolved.Section is { HasMachines: false })
        {
            pen.Write(input, Ink.Strong).Line(": errors keep clan from resolving any machine", Ink.Error);
            return;
        }

        pen.Write(input, Ink.Strong).Line($": {Counted.Of(resolved.Machines.Count, "machine")}");
        foreach (var machine in machines)
        {
            Write(machine);
        }
    }

    private void Write(ResolvedMachine machine)
    {
        pen.EndLine();
        pen.Line(machine.Name, Ink.Name);
        if (machine.Tags.Count > 0)
        {
            pen.Write("  tags ", Ink.Faint).Line(string.Join(", ", machine.Tags));
        }

        foreach (var module in machine.Memberships.GroupBy(membership => membership.Module))
        {
            foreach (var membership in module)
            {
                Write(membership);
                Write(machine.SettingsOf(membership.Instance, membership.Role));
            }

            Write(machine.SettingsOf(module.Key));
        }
    }

    private void Write(Membership membership) =>
        pen.Write("  ")
            .Write(membership.Module, Ink.Strong)
            .Write($" {membership.Instance} ")
            .Write(membership.Role, Ink.Strong)
            .Line($"  ({membership.Reason})", Ink.Faint);

    private void Write(ResolvedSettings? settings)
    {
        if (settings is null)
        {
            return;
        }

        if (settings.Value is null)
        {
            pen.Line("    no settings: they have errors", Ink.Error);
            return;
        }

        foreach (var setting in ExplainedSetting.Of(settings).Where(setting => withDefaults || !setting.IsDefault))
        {
            pen.Write($"    {setting.PathText} = ")
                .Write(CanonicalJson.ToText(setting.Value, indented: false), Ink.Value)
                .Line($"  ({string.Join(", ", setting.Origins.Select(origin => origin.Level.ToString()).Distinct())})", Ink.Faint);
        }
    }
}
