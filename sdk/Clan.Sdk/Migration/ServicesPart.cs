using Clan.Sdk.Definitions;
using Clan.Sdk.Json;
using Clan.Sdk.Options;
using Clan.Sdk.Resolution.Services;

namespace Clan.Sdk.Migration;

/// <summary>What an inventory of both schemas has of the services schema: all but its instances, and the fields that came with them.</summary>
internal static class ServicesPart
{
    public static ObjectValue Of(ObjectValue document, ServicesSchema schema, InventorySchema today)
    {
        if (document["instances"] is null)
        {
            return document;
        }

        var part = new ObjectValue(document.Location);
        foreach (var (name, value, location) in document.Properties.Where(property => property.Name != "instances"))
        {
            part.TryAdd(
                name,
                name switch
                {
                    "machines" when value is ObjectValue machines => EachWithout(machines, today.Machine, schema.Machine.Options),
                    "meta" when value is ObjectValue meta => Without(meta, today.Meta, schema.Meta.Options),
                    _ => value,
                },
                location
            );
        }

        return part;
    }

    private static ObjectValue EachWithout(ObjectValue machines, OptionGroup today, OptionGroup before)
    {
        var result = new ObjectValue(machines.Location);
        foreach (var (name, value, location) in machines.Properties)
        {
            result.TryAdd(name, value is ObjectValue machine ? Without(machine, today, before) : value, location);
        }

        return result;
    }

    private static ObjectValue Without(ObjectValue value, OptionGroup today, OptionGroup before)
    {
        var result = new ObjectValue(value.Location);
        foreach (var (name, field, location) in value.Properties)
        {
            var inner =
                Node(today, name) is OptionGroup now && Node(before, name) is OptionGroup then && field is ObjectValue group
                    ? Without(group, now, then)
                    : field;
            if (before.Declares(name) || !today.Declares(name))
            {
                result.TryAdd(name, inner, location);
            }
        }

        return result;
    }

    private static OptionNode? Node(OptionGroup group, string name) => group.Nodes.FirstOrDefault(node => node.Name == name);
}
