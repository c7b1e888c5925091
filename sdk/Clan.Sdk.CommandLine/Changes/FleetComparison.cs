using Clan.Sdk.CommandLine.Explanations;
using Clan.Sdk.Json;
using Clan.Sdk.Text;

namespace Clan.Sdk.CommandLine.Changes;

/// <summary>Finds what changes for a fleet: things that come, go or have another name, and what each machine is.</summary>
internal sealed class FleetComparison
{
    private readonly ExplainedFleet _old;
    private readonly ExplainedFleet _now;
    private readonly Renames _renames;
    private readonly List<FleetChange> _changes = [];

    private FleetComparison(ExplainedFleet old, ExplainedFleet now)
    {
        _old = old;
        _now = now;
        _renames = new(old, now);
    }

    public static IReadOnlyList<FleetChange> Changes(ExplainedFleet old, ExplainedFleet now)
    {
        var comparison = new FleetComparison(old, now);
        comparison.CompareMeta();
        comparison.CompareMachines();
        comparison.CompareTags();
        comparison.CompareInstances();
        comparison.CompareFieldsAndTags();
        comparison._changes.AddRange(RoleComparison.Changes(old, now, comparison._renames));
        comparison._changes.AddRange(SettingComparison.Changes(old, now, comparison._renames));
        comparison._changes.AddRange(ModuleComparison.Changes(old, now, comparison._renames));
        return comparison._changes;
    }

    private void CompareMeta()
    {
        var changes = DocumentComparison.Changes(MetaOf(_old), MetaOf(_now));
        _changes.AddRange(
            changes.Select(change => new FleetChange(ChangeKind.MetaChanged, PlaceIn(_now.Document, ["meta", .. change.Path]))
            {
                Path = ["meta", .. change.Path],
                Before = Said(change.Before),
                After = Said(change.After),
            })
        );
    }

    private void CompareMachines() =>
        Compare(
            _old.Resolved.Machines.Select(machine => machine.Name),
            _now.Resolved.Machines.Select(machine => machine.Name),
            _renames.Machines,
            (ChangeKind.MachineAdded, ChangeKind.MachineRemoved, ChangeKind.MachineRenamed),
            (kind, name, fleet) => new(kind, fleet.PlaceOfMachine(name)) { Machines = [name] }
        );

    private void CompareTags() =>
        Compare(
            _old.Tags,
            _now.Tags,
            _renames.Tags,
            (ChangeKind.TagAdded, ChangeKind.TagRemoved, ChangeKind.TagRenamed),
            (kind, name, fleet) => new(kind, fleet.PlaceOfTag(name)) { Tag = name }
        );

    private void CompareInstances()
    {
        Compare(
            _old.Instances,
            _now.Instances,
            _renames.Instances,
            (ChangeKind.InstanceAdded, ChangeKind.InstanceRemoved, ChangeKind.InstanceRenamed),
            (kind, name, fleet) =>
            {
                var role = fleet.Roles.First(role => fleet.InstanceOf(role) == name);
                return new(kind, role.InstanceLocation) { Instance = name, Module = role.Module };
            }
        );
        var former = _old.Roles.DistinctBy(_old.InstanceOf).ToDictionary(role => _renames.Instances.Of(_old.InstanceOf(role)));
        foreach (var role in _now.Roles.DistinctBy(_now.InstanceOf))
        {
            if (former.TryGetValue(_now.InstanceOf(role), out var old) && (old.Module, old.Input) != (role.Module, role.Input))
            {
                _changes.Add(
                    new(ChangeKind.InstanceChanged, role.InstanceLocation)
                    {
                        Instance = _now.InstanceOf(role),
                        Module = ModuleText(role.Module, role.Input),
                        Former = ModuleText(old.Module, old.Input),
                    }
                );
            }
        }
    }

    // What comes and what goes, in the order of the names; the sets are sorted.
    private void Compare(
        IEnumerable<string> old,
        IEnumerable<string> now,
        IReadOnlyDictionary<string, string> renamed,
        (ChangeKind Added, ChangeKind Removed, ChangeKind Renamed) kinds,
        Func<ChangeKind, string, ExplainedFleet, FleetChange> change
    )
    {
        var (before, after) = (old.ToHashSet(StringComparer.Ordinal), now.ToHashSet(StringComparer.Ordinal));
        foreach (var name in before.Where(name => renamed.ContainsKey(name) || !after.Contains(name)).Order(Utf8Order.Comparer))
        {
            _changes.Add(
                renamed.TryGetValue(name, out var newName)
                    ? change(kinds.Renamed, newName, _now) with
                    {
                        Former = name,
                    }
                    : change(kinds.Removed, name, _old)
            );
        }

        var taken = renamed.Values.ToHashSet(StringComparer.Ordinal);
        foreach (var name in after.Where(name => !before.Contains(name) && !taken.Contains(name)).Order(Utf8Order.Comparer))
        {
            _changes.Add(change(kinds.Added, name, _now));
        }
    }

    private void CompareFieldsAndTags()
    {
        foreach (var machine in _old.Resolved.Machines)
        {
            if (_now.FindMachine(_renames.Machines.Of(machine.Name)) is { } counterpart)
            {
                CompareFields(machine, counterpart);
                CompareTags(machine, counterpart);
            }
        }
    }

    private void CompareFields(ResolvedMachine old, ResolvedMachine now)
    {
        foreach (var change in DocumentComparison.Changes(FieldsOf(_old, old.Name), FieldsOf(_now, now.Name)))
        {
            var place = PlaceIn(_now.Document, ["machines", now.Name, .. change.Path]);
            _changes.Add(
                new(ChangeKind.MachineChanged, place.IsKnown ? place : _now.PlaceOfMachine(now.Name))
                {
                    Machines = [now.Name],
                    Path = change.Path,
                    Before = Said(change.Before),
                    After = Said(change.After),
                }
            );
        }
    }

    private void CompareTags(ResolvedMachine old, ResolvedMachine now)
    {
        var before = old.Tags.Select(_renames.Tags.Of).ToHashSet(StringComparer.Ordinal);
        foreach (var tag in before.Except(now.Tags).Order(Utf8Order.Comparer))
        {
            _changes.Add(new(ChangeKind.TagLost, _now.PlaceOfMachine(now.Name)) { Machines = [now.Name], Tag = tag });
        }

        foreach (var tag in now.Tags.Except(before).Order(Utf8Order.Comparer))
        {
            var place = _now.TagOriginsOf(now.Name, tag)[0].Location;
            _changes.Add(
                new(ChangeKind.TagGained, place.IsKnown ? place : _now.PlaceOfMachine(now.Name)) { Machines = [now.Name], Tag = tag }
            );
        }
    }

    private static ClanValue? MetaOf(ExplainedFleet fleet) => SettingPath.Find(fleet.Resolved.Canonical, ["meta"]);

    private static ObjectValue FieldsOf(ExplainedFleet fleet, string machine)
    {
        var fields = new ObjectValue(default);
        foreach (var field in ObjectValue.PropertiesOf(SettingPath.Find(fleet.Resolved.Canonical, ["machines", machine])))
        {
            // A name that follows the key changes with it, which the renaming says.
            var isKey = field is { Name: "name", Value: StringValue name } && name.Value == machine;
            if (field.Name != "tags" && !isKey)
            {
                fields.AddNew(field.Name, field.Value, field.NameLocation);
            }
        }

        return fields;
    }

    private static SourceLocation PlaceIn(ObjectValue document, IReadOnlyList<string> path)
    {
        for (var length = path.Count; length > 0; length--)
        {
            if (SettingPath.Find(document, path.Take(length)) is { Location.IsKnown: true } value)
            {
                return value.Location;
            }
        }

        return default;
    }

    // Null is what nothing was said of.
    private static ClanValue? Said(ClanValue? value) => value is NullValue ? null : value;

    private static string ModuleText(string module, string? input) => input is null ? module : $"{module} of {input}";
}
