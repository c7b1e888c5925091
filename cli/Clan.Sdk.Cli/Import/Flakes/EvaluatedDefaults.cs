using Clan.Sdk.Definitions;
using Clan.Sdk.Json;
using Clan.Sdk.Resolution.Common;

namespace Clan.Sdk.Cli.Import.Flakes;

/// <summary>
/// Takes out of an evaluated inventory what nobody wrote: defaults, and the tags that clan computes. What the defaults are is asked of a
/// resolution of the least there is of everything.
/// </summary>
internal sealed class EvaluatedDefaults
{
    private const string Name = "a";
    private readonly ObjectValue _defaults;

    private EvaluatedDefaults(bool isServices)
    {
        var least = isServices
            ? """{ "meta": { "name": "a" }, "machines": { "a": {} }, "services": { "borgbackup": { "a": { "machines": { "a": {} }, "roles": { "server": {} } } } } }"""
            : """{ "meta": { "name": "a" }, "machines": { "a": {} }, "instances": { "a": { "roles": { "a": { "machines": { "a": {} }, "tags": { "a": {} } } } } } }""";
        var section = isServices ? Section.Services : Section.Instances;
        _defaults = (ObjectValue)Inventory.Parse(least).Resolve(ModuleCatalog.Default, section).Canonical!;
    }

    public static ObjectValue TakenOut(ObjectValue evaluated, bool isServices) => new EvaluatedDefaults(isServices).Of(evaluated);

    private ObjectValue Of(ObjectValue evaluated)
    {
        var written = new ObjectValue(default);
        foreach (var (name, value, _) in evaluated.Properties)
        {
            var part = name switch
            {
                "meta" => Said(value, At("meta"), null),
                "machines" => Each(value, (machine, fields) => Machine(machine, fields, evaluated)),
                "tags" => Tags(value, evaluated),
                "instances" => Each(value, Instance),
                "services" => Each(value, (_, instances) => Each(instances, ServiceInstance)),
                _ => null,
            };
            if (part is ObjectValue { Count: > 0 })
            {
                written.AddNew(name, part, default);
            }
        }

        return written;
    }

    private ClanValue Machine(string machine, ClanValue fields, ObjectValue evaluated)
    {
        var said = Said(fields, At("machines", Name), machine);
        if (said is ObjectValue values && (fields as ObjectValue)?["tags"] is ListValue tags)
        {
            ClanValue[] own = [.. tags.Items.Where(tag => !IsFromTable(tag, machine, evaluated))];
            var rest = new ObjectValue(default);
            foreach (var (name, value, _) in values.Properties.Where(field => field.Name != "tags"))
            {
                rest.AddNew(name, value, default);
            }

            if (own.Length > 0)
            {
                rest.AddNew("tags", new ListValue(own, default), default);
            }

            return rest;
        }

        return said;
    }

    private static bool IsFromTable(ClanValue tag, string machine, ObjectValue evaluated) =>
        tag is StringValue name
        && (evaluated["tags"] as ObjectValue)?[name.Value] is ListValue members
        && members.Items.Any(member => member is StringValue text && text.Value == machine);

    private static ObjectValue Tags(ClanValue tags, ObjectValue evaluated)
    {
        var machines = ObjectValue.PropertiesOf(evaluated["machines"]);
        var written = new ObjectValue(default);
        foreach (var (tag, members, _) in ObjectValue.PropertiesOf(tags))
        {
            var computed = machines
                .Where(machine => tag == ComputedTags.All || ((machine.Value as ObjectValue)?["machineClass"] as StringValue)?.Value == tag)
                .Select(machine => machine.Name)
                .ToHashSet(StringComparer.Ordinal);
            var isComputed =
                ComputedTags.Names.Contains(tag)
                && members is ListValue list
                && computed.SetEquals(list.Items.OfType<StringValue>().Select(member => member.Value));
            if (!isComputed)
            {
                written.AddNew(tag, members, default);
            }
        }

        return written;
    }

    private ClanValue Instance(string instance, ClanValue value)
    {
        var defaults = At("instances", Name);
        return Fields(
            value,
            defaults,
            instance,
            (name, part) =>
                name switch
                {
                    "module" => Said(part, defaults["module"] as ObjectValue, instance),
                    "roles" => Each(part, (_, role) => Role(role, At("instances", Name, "roles", Name))),
                    _ => null,
                }
        );
    }

    private ClanValue Role(ClanValue value, ObjectValue defaults) =>
        Fields(
            value,
            defaults,
            "",
            (name, part) =>
                name is "machines" or "tags" && part is ObjectValue
                    ? Each(part, (_, member) => Said(member, (defaults[name] as ObjectValue)?[Name] as ObjectValue, ""))
                    : null
        );

    private ClanValue ServiceInstance(string instance, ClanValue value)
    {
        var defaults = At("services", "borgbackup", Name);
        return Fields(
            value,
            defaults,
            instance,
            (name, part) =>
                name switch
                {
                    "meta" => Said(part, defaults["meta"] as ObjectValue, instance),
                    "machines" => Each(part, (_, machine) => Said(machine, At("services", "borgbackup", Name, "machines", Name), "")),
                    "roles" => Each(part, (_, role) => Said(role, At("services", "borgbackup", Name, "roles", "server"), "")),
                    _ => null,
                }
        );
    }

    // The fields of a record; those that hold records themselves are made by the caller.
    private static ClanValue Fields(ClanValue value, ObjectValue defaults, string key, Func<string, ClanValue, ClanValue?> inner)
    {
        if (value is not ObjectValue fields)
        {
            return value;
        }

        var written = new ObjectValue(default);
        foreach (var (name, field, _) in fields.Properties)
        {
            if (inner(name, field) is { } made)
            {
                if (made is not ObjectValue { Count: 0 })
                {
                    written.AddNew(name, made, default);
                }
            }
            else if (!IsDefault(name, field, defaults[name], key))
            {
                written.AddNew(name, field, default);
            }
        }

        return written;
    }

    private static ClanValue Each(ClanValue value, Func<string, ClanValue, ClanValue> make)
    {
        if (value is not ObjectValue entries)
        {
            return value;
        }

        var made = new ObjectValue(default, entries.Count);
        foreach (var (name, entry, _) in entries.Properties)
        {
            made.AddNew(name, make(name, entry), default);
        }

        return made;
    }

    /// <summary>What of a record is no default, groups of options included.</summary>
    private static ClanValue Said(ClanValue value, ObjectValue? defaults, string? key)
    {
        if (value is not ObjectValue fields)
        {
            return value;
        }

        var said = new ObjectValue(default);
        foreach (var (name, field, _) in fields.Properties)
        {
            if (IsDefault(name, field, defaults?[name], key))
            {
                continue;
            }

            if (field is ObjectValue && defaults?[name] is ObjectValue { Count: > 0 } group)
            {
                if (Said(field, group, key) is ObjectValue { Count: > 0 } inner)
                {
                    said.AddNew(name, inner, default);
                }
            }
            else
            {
                said.AddNew(name, field, default);
            }
        }

        return said;
    }

    // Null is what nobody said, whether this schema knows the field or not; a name follows its key, as it does in the defaults.
    private static bool IsDefault(string name, ClanValue value, ClanValue? @default, string? key) =>
        value is NullValue
        || (
            name == "name" && @default is StringValue { Value: Name }
                ? value is StringValue text && text.Value == key
                : @default is not null && value.Equals(@default)
        );

    private ObjectValue At(params ReadOnlySpan<string> path)
    {
        ClanValue? value = _defaults;
        foreach (var name in path)
        {
            value = (value as ObjectValue)?[name];
        }

        return value as ObjectValue ?? new ObjectValue(default);
    }
}
