using Clan.Sdk.CommandLine.Explanations;
using Clan.Sdk.Json;
using Clan.Sdk.Text;

namespace Clan.Sdk.CommandLine.Changes;

/// <summary>Finds the settings that change for machines that hold a role before and after.</summary>
internal sealed class SettingComparison(ExplainedFleet old, ExplainedFleet now, Renames renames)
{
    /// <summary>By place and path; machines for which the very same changes share a change.</summary>
    public static IReadOnlyList<FleetChange> Changes(ExplainedFleet old, ExplainedFleet now, Renames renames)
    {
        var comparison = new SettingComparison(old, now, renames);
        return
        [
            .. old
                .Resolved.Machines.SelectMany(comparison.Of)
                .GroupBy(change => (change.Instance, change.Role, change.Module, Text(change)))
                .Select(group => group.First() with { Machines = [.. group.SelectMany(change => change.Machines)] })
                .OrderBy(change => change.Instance ?? change.Module, Utf8Order.Comparer)
                .ThenBy(change => change.Role, Utf8Order.Comparer)
                .ThenBy(change => PathText.Of([.. change.Path]), Utf8Order.Comparer),
        ];
    }

    private IEnumerable<FleetChange> Of(ResolvedMachine machine)
    {
        if (now.FindMachine(renames.Machines.Of(machine.Name)) is not { } counterpart)
        {
            return [];
        }

        var places = counterpart.Memberships.ToLookup(membership => now.InstanceOf(membership.Module, membership.Instance));
        if (old.IsServices || now.IsServices)
        {
            return machine
                .Memberships.Select(membership => membership.Module)
                .Distinct(StringComparer.Ordinal)
                .SelectMany(module =>
                    Compare(machine.SettingsOf(module), counterpart.SettingsOf(module))
                        .Select(change => change with { Machines = [counterpart.Name], Module = module })
                );
        }

        // Another module has other settings, and says so by itself.
        return machine.Memberships.SelectMany(membership =>
        {
            var instance = renames.Instances.Of(old.InstanceOf(membership.Module, membership.Instance));
            return places[instance].FirstOrDefault(other => other.Role == membership.Role && other.Module == membership.Module) is { } other
                ? Compare(machine.SettingsOf(membership.Instance, membership.Role), counterpart.SettingsOf(other.Instance, other.Role))
                    .Select(change =>
                        change with
                        {
                            Machines = [counterpart.Name],
                            Instance = instance,
                            Module = other.Module,
                            Role = other.Role,
                        }
                    )
                : [];
        });
    }

    private static IEnumerable<FleetChange> Compare(ResolvedSettings? before, ResolvedSettings? after)
    {
        // Without a value there is an error, which is a finding.
        if (before?.Value is null || after?.Value is null || before.Value.Equals(after.Value))
        {
            return [];
        }

        var old = ExplainedSetting.Of(before).ToDictionary(setting => setting.Path, SettingPath.Comparer);
        var now = ExplainedSetting.Of(after).ToDictionary(setting => setting.Path, SettingPath.Comparer);
        return old
            .Keys.Union(now.Keys, SettingPath.Comparer)
            .Select(path => (old.GetValueOrDefault(path), now.GetValueOrDefault(path)))
            .Where(pair => !Equals(pair.Item1?.Value, pair.Item2?.Value))
            .Select(pair => Change(pair.Item1, pair.Item2));
    }

    private static FleetChange Change(ExplainedSetting? before, ExplainedSetting? after)
    {
        var decisive = (after ?? before)!;
        return new(ChangeKind.SettingChanged, decisive.Origins.Select(origin => origin.Location).FirstOrDefault(place => place.IsKnown))
        {
            Path = decisive.Path,
            Before = before?.Value,
            After = after?.Value,
            Deciding = decisive.Origins,
        };
    }

    private static string Text(FleetChange change) =>
        string.Join(
            '\n',
            change
                .Deciding.Select(origin => $"{origin.Level} {origin.Location}")
                .Prepend($"{PathText.Of([.. change.Path])} {change.Before} {change.After}")
        );
}
