using Clan.Sdk.Json;
using Clan.Sdk.Options;
using Clan.Sdk.Resolution.Common;
using Clan.Sdk.Resolution.Services;

namespace Clan.Sdk.Migration;

/// <summary>Writes an inventory of the services schema anew in the instances schema. Instances that it has already stay as they are.</summary>
internal sealed class ServicesMigration
{
    private readonly ObjectValue _document;
    private readonly ServicesInventory _services;
    private readonly EarlierTags _tags;
    private readonly MigrationLog _log;
    private readonly ObjectValue _result = new(default);
    private readonly List<MigratedInstance> _instances = [];

    private ServicesMigration(ObjectValue document, ServicesInventory services, ServicesTime time, MigrationLog log)
    {
        _document = document;
        _services = services;
        _tags = new(services.Machines, time);
        _log = log;
    }

    /// <param name="document">The inventory as written.</param>
    /// <param name="services">What it has of the services schema, resolved.</param>
    /// <param name="time">The clan-core that it was read by.</param>
    /// <param name="todaysMeta">The fields of the meta in the instances schema.</param>
    /// <param name="modules">The successors.</param>
    /// <param name="log">Takes the entries.</param>
    /// <returns>The new document, and the instances in it.</returns>
    public static (ObjectValue Document, IReadOnlyList<MigratedInstance> Instances) Migrate(
        ObjectValue document,
        ServicesInventory services,
        ServicesTime time,
        OptionGroup todaysMeta,
        SuccessorModules modules,
        MigrationLog log
    )
    {
        var migration = new ServicesMigration(document, services, time, log);
        migration.CarryMeta(todaysMeta);
        migration.CarryMachines();
        migration.CarryTags();
        migration.CarryOtherFields();
        migration.CarryInstances(modules);
        return (migration._result, migration._instances);
    }

    // A name of today's schema has fewer characters; everything else of the meta means the same.
    private void CarryMeta(OptionGroup today)
    {
        var name = (_services.Meta["name"] as StringValue)?.Value ?? "";
        var allowed = string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '-'));
        if (allowed == name)
        {
            CarryAsWritten("meta");
            return;
        }

        var place = MigrationPlace.At("meta", "name");
        _log.Add(
            MigrationEntryKind.InventoryRenamed,
            place,
            $"The inventory's name \"{name}\" becomes \"{allowed}\": letters, digits, \"-\" and \"_\" are allowed. It names the clan's network and secrets; choose another if you like.",
            newName: allowed
        );
        var meta = new ObjectValue(default);
        foreach (var (field, value, _) in _services.Meta.Sorted)
        {
            if (field == "name")
            {
                meta.TryAdd(field, allowed, value.Location);
            }
            else if (value is not NullValue)
            {
                meta.TryAdd(field, value, value.Location);
            }
        }

        // What today's schema has beside these was written for it.
        foreach (
            var (field, value, location) in LocatedTree.ObjectAt(_document, "meta").Properties.Where(field => today.Declares(field.Name))
        )
        {
            meta.TryAdd(field, LocatedTree.Copy(value), location);
        }

        _result.TryAdd("meta", meta, default);
    }

    // A machine under a false condition is none; today's schema would keep it, and the tag "all" would reach it.
    private void CarryMachines()
    {
        if (!_document.TryGet("machines", out var property) || property.Value is not ObjectValue written || Mark.IsMark(written))
        {
            CarryAsWritten("machines");
            return;
        }

        var machines = new ObjectValue(written.Location);
        foreach (var (name, value, location) in written.Properties)
        {
            if (_services.Machines.Find(name) >= 0)
            {
                machines.TryAdd(name, LocatedTree.Copy(value), location);
                continue;
            }

            _log.Add(
                MigrationEntryKind.FieldLeftOut,
                MigrationPlace.At("machines", name),
                $"The machine \"{name}\" stands under a condition that is false, so that there is none; today's schema would keep it."
            );
        }

        _result.TryAdd("machines", machines, property.NameLocation);
    }

    private void CarryAsWritten(string field)
    {
        if (_document.TryGet(field, out var property))
        {
            _result.TryAdd(field, LocatedTree.Copy(property.Value), property.NameLocation);
        }
    }

    // "nixos" and "darwin" are computed now. Where machines carry such a name as a tag of their own, an entry in the table that lists
    // them keeps the others out.
    private void CarryTags()
    {
        CarryAsWritten("tags");
        foreach (var tag in ComputedTags.MachineClasses.Where(_tags.IsNewlyComputed))
        {
            var carriers = _tags.CarriersOf(tag);
            if (_services.Tags[tag] is not null || carriers.Count == 0)
            {
                continue;
            }

            if (!_result.TryGetValue("tags", out var tags))
            {
                _result.TryAdd("tags", tags = new ObjectValue(default), default);
            }

            (tags as ObjectValue)?.TryAdd(tag, ClanValue.List([.. carriers.Select(machine => (ClanValue)machine)]), default);
            _log.Add(
                MigrationEntryKind.TagPinned,
                MigrationPlace.At("tags"),
                $"clan now computes the tag \"{tag}\" from the machines' class; the entry tags.{tag} keeps it to the machines that carry it.",
                tag
            );
        }
    }

    private void CarryOtherFields()
    {
        foreach (var (name, value, location) in _document.Properties)
        {
            switch (name)
            {
                case "meta" or "machines" or "tags" or "services" or "instances":
                    break;
                case "modules":
                    _log.Add(
                        MigrationEntryKind.FieldLeftOut,
                        MigrationPlace.At(name),
                        "The inventory no longer names module files: a flake exports its modules as clan.modules, and an instance takes them from the input \"self\"."
                    );
                    break;
                case "assertions" when value is ListValue assertions:
                    CarryAssertions(assertions, location);
                    break;
                default:
                    _log.Add(
                        MigrationEntryKind.FieldLeftOut,
                        MigrationPlace.At(name),
                        $"The field \"{name}\" is left out: today's schema has none of this name."
                    );
                    break;
            }
        }
    }

    private void CarryAssertions(ListValue assertions, SourceLocation location)
    {
        var kept = new List<ClanValue>();
        foreach (var assertion in assertions)
        {
            if (assertion is ObjectValue stated && stated["assertion"] is BooleanValue { Value: true })
            {
                kept.Add(assertion);
            }
            else
            {
                _log.Add(
                    MigrationEntryKind.AssertionLeftOut,
                    MigrationPlace.At("assertions"),
                    "An assertion that does not hold is left out: today it stops the evaluation."
                );
            }
        }

        if (kept.Count > 0)
        {
            _result.TryAdd("assertions", new ListValue(kept, assertions.Location), location);
        }
    }

    private void CarryInstances(SuccessorModules modules)
    {
        var carried = new List<(MigrationPlace Place, MigratedModule Module, WrittenInstance Instance)>();
        foreach (var instance in _services.Services.SelectMany(service => service.Instances))
        {
            var place = MigrationPlace.OfInstance(instance.Service, instance.Name);
            if (!instance.Enabled)
            {
                _log.Add(
                    MigrationEntryKind.InstanceDisabled,
                    place,
                    $"The disabled instance \"{instance.Name}\" is left out: today an instance is either there or not."
                );
            }
            else if (modules.Find(instance.Service) is { } module)
            {
                carried.Add((place, module, instance));
            }
            else
            {
                _log.Add(
                    MigrationEntryKind.ModuleGone,
                    place,
                    $"The module \"{instance.Service}\" has no successor; the instance \"{instance.Name}\" is left out. {modules.AdviceFor(instance.Service)}"
                );
            }
        }

        var instances = LocatedTree.Copy(LocatedTree.ObjectAt(_document, "instances"));
        var names = InstanceNames.Assign(
            [.. carried.Select(entry => (entry.Place.Address.Service!, entry.Place.Address.Instance!))],
            [.. instances.Properties.Select(instance => instance.Name)]
        );
        foreach (var (place, module, instance) in carried)
        {
            var name = names[(place.Address.Service!, place.Address.Instance!)];
            if (name != place.Address.Instance)
            {
                _log.Add(
                    MigrationEntryKind.InstanceRenamed,
                    place,
                    $"The instance is called \"{name}\": instance names are unique across modules now.",
                    newName: name
                );
            }

            var migration = new InstanceMigration(_tags, module, place, _log);
            instances.TryAdd(name, migration.Migrate(instance), instance.Location);
            _instances.Add(new(name, place, migration.Roles));
        }

        if (instances.Count > 0)
        {
            _result.TryAdd("instances", instances, default);
        }
    }
}
